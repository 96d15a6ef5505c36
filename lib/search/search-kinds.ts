/** What can be found, in the order in which a page may offer them. */
export const searchKinds = [
  'agreements',
  'clauses',
  'bodies',
  'people',
  'meetings',
  'outcomes',
  'films',
  'funding',
  'initiatives',
  'sources',
  'documents',
] as const
export type SearchKind = (typeof searchKinds)[number]

/** What has a name of its own, where others have a subject. */
export const kindsWithNames: SearchKind[] = ['people', 'bodies', 'films', 'initiatives', 'funding']

/** What happened, or was made, on a day or in a year that most records of the kind say. */
export const kindsWithDates: readonly SearchKind[] = [
  'agreements',
  'meetings',
  'outcomes',
  'films',
  'funding',
  'sources',
]

export function isSearchKind(value: unknown): value is SearchKind {
  return typeof value === 'string' && (searchKinds as readonly string[]).includes(value)
}
