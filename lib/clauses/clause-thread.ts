import type { PartialDate } from '@/lib/i18n/dates'

interface Keyed {
  key: string
}

/** Something stated, proposed or decided about the clause at a meeting. */
export interface ThreadDecision {
  /** In its meeting. */
  key: string
  meeting: Keyed & { starts: PartialDate }
  films: readonly Keyed[]
}

/** An outcome linked to the clause, with the decisions that it carries out as far as a source says so. */
export interface ThreadOutcome extends Keyed {
  date: PartialDate
  films: readonly Keyed[]
  decisions: readonly { meeting: string; decision: string }[]
}

type FilmOf<O extends ThreadOutcome> = O['films'][number]

export type ThreadEntry<D extends ThreadDecision, O extends ThreadOutcome> =
  | {
      kind: 'decision'
      decision: D
      outcomes: O[]
      /** Carried out by further outcomes than are shown. */
      cut: number
      /** Films that it names and none of its outcomes does. */
      films: D['films'][number][]
    }
  | { kind: 'outcome'; outcome: O }

export interface ClauseThread<D extends ThreadDecision, O extends ThreadOutcome> {
  /** The oldest first; those without a date come last. */
  entries: ThreadEntry<D, O>[]
  /** Whether any has a date: of others there is no order to speak of. */
  isDated: boolean
  /** Older ones that are left out. */
  cut: number
  /** Films of the clause that no decision and no outcome names. */
  films: FilmOf<O>[]
}

/** How many entries a thread shows, and how many outcomes under one decision: the newest. */
export const threadLimit = 30

/**
 * What came of a clause: the decisions about it, each with the outcomes that carry it out, and what hangs on the clause itself because
 * no decision is recorded for it. An outcome that carries out several decisions stands under each; one whose decisions are not among
 * those about the clause stands by itself, so that none is lost.
 * @param films linked to the clause itself
 */
export function clauseThread<D extends ThreadDecision, O extends ThreadOutcome>(
  decisions: readonly D[],
  outcomes: readonly O[],
  films: readonly FilmOf<O>[],
): ClauseThread<D, O> {
  const nameOf = (meeting: string, key: string) => `${meeting}/${key}`
  const known = new Set(decisions.map(({ meeting, key }) => nameOf(meeting.key, key)))
  const carriedOut = new Map<string, O[]>()
  const alone: O[] = []
  for (const outcome of outcomes) {
    const names = outcome.decisions.map(({ meeting, decision }) => nameOf(meeting, decision))
    const named = names.filter((name) => known.has(name))
    if (named.length === 0) alone.push(outcome)
    for (const name of named) carriedOut.set(name, [...(carriedOut.get(name) ?? []), outcome])
  }
  const entries = [
    ...decisions.map((decision) => {
      const all = sorted(carriedOut.get(nameOf(decision.meeting.key, decision.key)) ?? [], ({ date }) => date)
      const shown = new Set(all.flatMap((outcome) => outcome.films.map(({ key }) => key)))
      return {
        date: decision.meeting.starts,
        entry: {
          kind: 'decision' as const,
          decision,
          outcomes: newest(all),
          cut: Math.max(0, all.length - threadLimit),
          films: decision.films.filter(({ key }) => !shown.has(key)),
        },
      }
    }),
    ...alone.map((outcome) => ({ date: outcome.date, entry: { kind: 'outcome' as const, outcome } })),
  ]
  const placed = new Set([...decisions, ...outcomes].flatMap((entry) => entry.films.map(({ key }) => key)))
  return {
    entries: newest(sorted(entries, ({ date }) => date)).map(({ entry }) => entry),
    isDated: entries.some(({ date }) => date.precision !== 'unknown'),
    cut: Math.max(0, entries.length - threadLimit),
    films: films.filter(({ key }) => !placed.has(key)),
  }
}

function newest<Entry>(oldestFirst: readonly Entry[]): Entry[] {
  return oldestFirst.slice(-threadLimit)
}

/** The oldest first, in the order given where the days are the same; what has no date last. */
function sorted<Entry>(entries: readonly Entry[], dateOf: (entry: Entry) => PartialDate): Entry[] {
  const dayOf = (entry: Entry) => {
    const date = dateOf(entry)
    return date.precision === 'unknown' ? '9999' : date.date
  }
  return [...entries].sort((a, b) => dayOf(a).localeCompare(dayOf(b)))
}
