export const stopKinds = ['news'] as const

/** Of which messages a link in one of them is the end. */
export type StopKind = (typeof stopKinds)[number]

export function isStopKind(value: string): value is StopKind {
  return (stopKinds as readonly string[]).includes(value)
}
