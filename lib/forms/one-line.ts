/**
 * The text without line breaks: each, with the space around it, becomes one space. Not by a pattern: one that begins with space of
 * any length takes time with the square of it.
 */
export function onOneLine(text: string): string {
  const lines = text.split(/[\r\n]+/)
  if (lines.length === 1) return text
  const [first = '', last = ''] = [lines.at(0)?.trimEnd(), lines.at(-1)?.trimStart()]
  const between = lines.slice(1, -1).flatMap((line) => line.trim() || [])
  return [first, ...between, last].join(' ')
}
