import { type Status, statuses } from '@/lib/clauses/status-order'

interface PairedAgreement {
  parties: readonly { id: string; countryCode: string | null }[]
  clauses: readonly {
    nature: string
    standing: { parties: readonly { partyId: string; status: Status }[] }
  }[]
}

/** What a mark may say of several reports at once: one status that a side reports, that they differ, or that there are none. */
export type ReportedMark = Status | 'differ'

/** Two countries that have agreed with each other; `a` comes before `b` in the alphabet of the codes. */
export interface CountryPair {
  a: string
  b: string
  /** To how many agreements bodies of both are parties. */
  agreements: number
  mark: ReportedMark
}

/** From what asks for help to what is done. A clause that another took the place of says least. */
const leastAdvancedFirst: readonly Status[] = [
  'blocked',
  'delayed',
  'not_started',
  'in_preparation',
  'in_progress',
  'ongoing',
  'fulfilled',
  'superseded',
]

/**
 * Which countries have agreed with which. The mark of a pair is what the bodies of the two report on the counted clauses of their
 * agreements: the least advanced status that any of them reports, or that the reports on some clause differ. It is never a status
 * that nobody reported; others' reports under the same agreement do not count.
 */
export function countryPairs(agreements: readonly PairedAgreement[]): CountryPair[] {
  const pairs = new Map<string, { a: string; b: string; agreements: PairedAgreement[] }>()
  for (const agreement of agreements) {
    const countries = countriesOf(agreement)
    for (const [index, a] of countries.entries()) {
      for (const b of countries.slice(index + 1)) {
        const pair = pairs.get(`${a} ${b}`) ?? { a, b, agreements: [] }
        pair.agreements.push(agreement)
        pairs.set(`${a} ${b}`, pair)
      }
    }
  }
  return [...pairs.values()].map(({ a, b, agreements: shared }) => ({
    ...{ a, b },
    agreements: shared.length,
    mark: markOf(shared.flatMap((agreement) => saidOnClauses(agreement, [a, b]))),
  }))
}

/** The countries of the parties, each once, by code. */
export function countriesOf({ parties }: Pick<PairedAgreement, 'parties'>): string[] {
  return [...new Set(parties.flatMap(({ countryCode }) => countryCode ?? []))].sort()
}

/** @param said what the sides report on each clause, without silence */
export function markOf(said: readonly (readonly Status[])[]): ReportedMark {
  if (said.some((words) => new Set(words).size > 1)) return 'differ'
  const words = new Set(said.flat())
  return leastAdvancedFirst.find((status) => words.has(status)) ?? 'no_information'
}

function saidOnClauses({ parties, clauses }: PairedAgreement, countries: readonly string[]): Status[][] {
  const own = new Set(parties.flatMap(({ id, countryCode }) => (countries.includes(countryCode ?? '') ? [id] : [])))
  return clauses
    .filter(({ nature }) => nature !== 'final_provision')
    .map(({ standing }) =>
      standing.parties.flatMap(({ partyId, status }) =>
        own.has(partyId) && status !== 'no_information' ? [status] : [],
      ),
    )
}

/** Marks in the order in which a legend lists them. */
export function inLegendOrder(marks: readonly ReportedMark[]): ReportedMark[] {
  const present = new Set(marks)
  return [...statuses, 'differ' as const].filter((mark) => present.has(mark))
}
