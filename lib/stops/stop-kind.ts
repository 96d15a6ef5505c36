export const stopKinds = ['news', 'follow', 'following'] as const

/** What a link in an e-mail ends: news of other sides, to follow one record, to follow anything. */
export type StopKind = (typeof stopKinds)[number]

export function isStopKind(value: string): value is StopKind {
  return (stopKinds as readonly string[]).includes(value)
}
