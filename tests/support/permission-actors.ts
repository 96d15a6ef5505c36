/** Everybody who may knock, by what their browser holds. Two keepers of records, as one publishes what the other has written. */
export const actorNames = [
  'anonymous',
  'officialA',
  'officialB',
  'editor',
  'reviewer',
  'administrator',
  'disabled',
  'beforeCode',
  'notSetUp',
] as const
export type ActorName = (typeof actorNames)[number]

export const keepers = ['editor', 'reviewer', 'administrator'] as const
export const signedIn = ['officialA', 'officialB', ...keepers] as const
export type Keeper = (typeof keepers)[number]

/** The bodies that the two officials speak for. They have no agreement in common. */
export const bodyOf = { officialA: 'ir-cinema-org', officialB: 'kz-film-centre' } as const
