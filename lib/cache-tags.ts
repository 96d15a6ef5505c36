/** The tags by which cached pages are made new. */
export const cacheTags = {
  /** Whatever comes from the registry's records: everything, after a load. */
  registry: 'registry',
  /** Pages that only count statuses: lists, home, bodies, countries. */
  standings: 'standings',
  agreement: (key: string) => `agreement:${key}`,
  meeting: (key: string) => `meeting:${key}`,
} as const
