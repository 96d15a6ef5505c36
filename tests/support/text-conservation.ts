import { splitLines } from '@/lib/texts/text-lines'
import { type AgreementText, walkNodes } from '@/lib/texts/text-nodes'

/** Where the tree and its source first differ, blanks apart; null where each character of the source stands in it once, in order. */
export function missingCharacters(source: string, { title, nodes, remarks }: AgreementText): string | null {
  const removed = new Map<string, number>()
  const hyphens = new Set<number>()
  for (const remark of remarks) {
    if ('text' in remark && remark.code !== 'readAsReference') {
      const name = `${remark.line} ${remark.text}`
      removed.set(name, (removed.get(name) ?? 0) + 1)
    }
    if (remark.code === 'hyphenRemoved') hyphens.add(remark.line)
  }
  const kept: string[] = []
  for (const { line, text } of splitLines(source)) {
    const name = `${line} ${text}`
    const times = removed.get(name) ?? 0
    if (times > 0) removed.set(name, times - 1)
    else kept.push(hyphens.has(line) ? text.replace(/[-\u00ad\u2010]$/, '') : text)
  }
  const found = [title]
  for (const { label, heading, text } of walkNodes(nodes)) found.push(label, heading ?? '', text)
  const [expected, actual] = [kept, found].map((parts) => parts.join('').replace(/\s/g, ''))
  if (expected === actual && [...removed.values()].every((times) => times === 0)) return null
  const at = [...(expected ?? '')].findIndex((_, index) => expected?.charAt(index) !== actual?.charAt(index))
  return `${expected?.slice(Math.max(0, at - 20), at + 20)} | ${actual?.slice(Math.max(0, at - 20), at + 20)}`
}
