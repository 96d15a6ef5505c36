/** The lists of rows that forms have; each has words of its own for adding one (`fields.add`). */
export const addableLists = [
  'parties',
  'authorities',
  'links',
  'registrations',
  'acts',
  'declarations',
  'otherValues',
  'responsible',
  'countries',
  'bodies',
  'offices',
  'members',
  'delegations',
  'statements',
  'agenda',
  'printed',
] as const
