import type { NodeKind, TextRemark } from './text-nodes'

/** `value` is the number's place in its series; 5.1 (5 bis) has that of 5. */
export interface Numbered {
  number: string
  value: number
  line: number
}

/** What is wrong with the numbers of one series, in its order: repeated, skipped or going back. */
export function numberingRemarks(
  kind: NodeKind,
  series: readonly Numbered[],
  printed: (value: number) => string,
): TextRemark[] {
  const firstLines = new Map<string, number>()
  const remarks: TextRemark[] = []
  let last = 0
  for (const { number, value, line } of series) {
    const firstLine = firstLines.get(number)
    if (firstLine !== undefined) {
      remarks.push({ code: 'numberRepeated', line, kind, number, firstLine })
      continue
    }
    firstLines.set(number, line)
    if (value < last) {
      remarks.push({ code: 'numberOutOfOrder', line, kind, number, after: printed(last) })
      continue
    }
    if (value > last + 1) {
      remarks.push({ code: 'numberSkipped', line, kind, number, expected: printed(last + 1) })
    }
    last = value
  }
  return remarks
}
