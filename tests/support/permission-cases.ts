import type { ActorName } from './permission-actors'
import type { Ground } from './permission-ground'

/**
 * `written`: it is done, and stands in the database. `unchanged`: let in, with nothing to do. A code: let in, and refused by a rule of
 * the registry. Whoever is not named is denied: nothing is written, and the answer is that of what is not there.
 */
export type Expectation = 'written' | 'unchanged' | (string & {})

export interface ActionCase {
  /** What is done to what. */
  what: string
  expected: Partial<Record<ActorName, Expectation>>
  fields: (ground: Ground, actor: ActorName) => Record<string, string>
  /** What the browser sends along beside its session. */
  cookie?: (ground: Ground) => string
  /** Whether the session may end by it, so that the actor needs another one. */
  endsSession?: true
  /** Who knocks, where not all do. */
  only?: readonly ActorName[]
}

export interface ActionCases {
  /** Whether the form gets its earlier answer back, as forms do that can be refused. */
  hasState: boolean
  cases: readonly ActionCase[]
}

export type ActionTable = Readonly<Record<string, ActionCases>>

/** Whoever is denied sends what would be right of the first who is let in. */
export function rightSender({ expected }: ActionCase, actor: ActorName): ActorName {
  if (expected[actor] !== undefined) return actor
  return (Object.keys(expected)[0] as ActorName | undefined) ?? 'reviewer'
}

export function each<Name extends ActorName>(
  names: readonly Name[],
  expectation: Expectation,
): Partial<Record<ActorName, Expectation>> {
  return Object.fromEntries(names.map((name) => [name, expectation]))
}
