/** The tags by which cached pages are made new. */
export const cacheTags = {
  /** Whatever comes from the registry's records: everything, after a load. */
  registry: 'registry',
  /** Pages that only count statuses: lists, home, bodies, countries. */
  standings: 'standings',
  agreement: (key: string) => `agreement:${key}`,
  /** Says to the cache handler that the page is the answer for a withdrawn record: 410, and not to be kept. */
  withdrawn: 'withdrawn',
  /** Says to the cache handler that the page is right and not to be kept: there are as many of its kind as days. */
  unkept: 'unkept',
  meeting: (key: string) => `meeting:${key}`,
  /** The list of files on the page of a source. */
  source: (key: string) => `source:${key}`,
  document: (key: string) => `document:${key}`,
  /** Whatever says which documents there are. */
  documents: 'documents',
} as const
