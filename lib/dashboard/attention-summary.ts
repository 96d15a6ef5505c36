import type { AttentionItem } from '@/lib/agreements/agreement-attention'

/** How many items an overview shows of one agreement. */
export const itemsPerAgreement = 4

/** How much asks for attention: clauses, of `late` reports. A clause that both sides report as blocked counts once. */
export type AttentionTotals = Record<AttentionItem['kind'], number>

interface Watched {
  attention: readonly AttentionItem[]
}

export function attentionTotals(agreements: readonly Watched[]): AttentionTotals {
  const totals: AttentionTotals = { blocked: 0, delayed: 0, disputed: 0, differ: 0, late: 0, silent: 0 }
  for (const { attention } of agreements) {
    for (const kind of ['blocked', 'delayed', 'differ'] as const)
      totals[kind] += new Set(attention.flatMap((item) => (item.kind === kind ? [item.number] : []))).size
    for (const item of attention) {
      if (item.kind === 'disputed') totals.disputed += item.numbers.length
      if (item.kind === 'late' || item.kind === 'silent') totals[item.kind] += item.count
    }
  }
  return totals
}

/** How many cases an item stands for. */
function casesOf(item: AttentionItem): number {
  if (item.kind === 'disputed') return item.numbers.length
  return item.kind === 'late' || item.kind === 'silent' ? item.count : 1
}

/** The agreements that ask for attention, those first whose most pressing kind is more pressing, then those with more cases of it, then of all. */
export function mostPressing<Agreement extends Watched>(agreements: readonly Agreement[]): Agreement[] {
  const order: readonly AttentionItem['kind'][] = ['blocked', 'delayed', 'disputed', 'differ', 'late', 'silent']
  const rank = ({ attention }: Watched) => Math.min(...attention.map(({ kind }) => order.indexOf(kind)))
  const cases = ({ attention }: Watched, kinds = order) =>
    attention.reduce((sum, item) => sum + (kinds.includes(item.kind) ? casesOf(item) : 0), 0)
  return agreements
    .filter(({ attention }) => attention.length > 0)
    .sort((a, b) => {
      const [first, second] = [rank(a), rank(b)]
      const kinds = order.slice(first, first + 1)
      return first - second || cases(b, kinds) - cases(a, kinds) || cases(b) - cases(a)
    })
}
