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

/** The agreements that ask for attention, those first whose first item is more pressing, then those with more of them. */
export function mostPressing<Agreement extends Watched>(agreements: readonly Agreement[]): Agreement[] {
  const order: readonly AttentionItem['kind'][] = ['blocked', 'delayed', 'disputed', 'differ', 'late', 'silent']
  const rank = ({ attention }: Watched) => Math.min(...attention.map(({ kind }) => order.indexOf(kind)))
  return agreements
    .filter(({ attention }) => attention.length > 0)
    .sort((a, b) => rank(a) - rank(b) || b.attention.length - a.attention.length)
}
