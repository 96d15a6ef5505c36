/** What records say of decisions that they carry out, or that resolved them. */
import { keptDate } from './kept-dates'
import type { Check } from './record-checks'
import { isEndBeforeStart } from './record-dates'
import type { RecordOf } from './record-files'

/** Each is there, and it or its meeting is about an agreement of a clause of the outcome. */
export function decisionsCarriedOut({ clauses, decisions }: RecordOf<'outcomes'>, check: Check): void {
  const agreements = new Set(clauses.map(agreementOf))
  check.unique(
    ['decisions'],
    decisions.map(({ meeting, decision }) => `${meeting}/${decision}`),
  )
  for (const [index, { meeting, decision }] of decisions.entries()) {
    check.refers(['decisions', index, 'meeting'], 'meetings', meeting)
    decisionOf(['decisions', index, 'decision'], { meeting, decision, agreements }, check)
  }
}

/** The decision is one of its meeting, and it or the meeting is about one of the agreements. */
function decisionOf(
  path: (string | number)[],
  { meeting: key, decision, agreements }: { meeting: string; decision: string; agreements: ReadonlySet<string> },
  check: Check,
): void {
  const meeting = check.registry.meetings.find((one) => one.key === key)
  if (!meeting) return
  const statement = meeting.statements.find((one) => one.key === decision)
  if (!statement) check.fault(path, `"${decision}" is no decision of ${key}`)
  const about = [...meeting.agreements, ...(statement?.clauses ?? []).map(agreementOf)]
  if (statement && !about.some((agreement) => agreements.has(agreement)))
    check.fault(path, 'is about another agreement')
}

/** The key of the agreement that a clause belongs to, by the clause's own. */
export function agreementOf(clause: string): string {
  return clause.replace(/-\d+$/, '')
}

/** Whose move an obstacle is, since when, and what resolved it. */
export function resolutionOf(obstacle: RecordOf<'obstacles'>, check: Check): void {
  check.refersToAll(['moves'], 'bodies', obstacle.moves)
  check.refers(['resolvedOutcome'], 'outcomes', obstacle.resolvedOutcome)
  check.refers(['resolvedMeeting'], 'meetings', obstacle.resolvedMeeting)
  check.refers(['resolutionSource'], 'sources', obstacle.resolutionSource)
  keptDate(['since'], obstacle.since, [], check)
  keptDate(['resolved'], obstacle.resolved, [], check)
  if (isEndBeforeStart(obstacle.since, obstacle.resolved))
    check.fault(['resolved'], 'resolved before it stood in the way')
  const isSaid = obstacle.resolved !== 'unknown' || obstacle.resolvedOutcome || obstacle.resolvedMeeting
  if ((obstacle.standing === 'resolved') !== Boolean(isSaid || obstacle.resolutionSource))
    check.fault(['standing'], 'resolved is what has a day or something that resolved it, and nothing else')
  if (obstacle.resolution && !obstacle.resolutionSource) check.fault(['resolutionSource'], 'the words have no source')
  if (Boolean(obstacle.resolvedMeeting) !== Boolean(obstacle.resolvedDecision))
    check.fault(['resolvedDecision'], 'a decision is named by its meeting and its key there')
  const { resolvedMeeting: meeting, resolvedDecision: decision, agreement } = obstacle
  if (meeting && decision)
    decisionOf(['resolvedDecision'], { meeting, decision, agreements: new Set([agreement]) }, check)
}
