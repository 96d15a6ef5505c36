import 'server-only'
import type { Transaction } from '@/lib/db'
import { latestRevision } from '@/lib/drafts/draft-rows'
import { RuleError } from '@/lib/errors'
import { firstOfEachSide, saidAtMeeting } from '@/lib/meetings/reported-select'
import type { RecordDocument } from '@/lib/records/record-shape'
import { recordedAttendees } from './attendance-commands'
import { bodyOf, type RecordedAttendee, withAttendance } from './attendance-rules'
import { type RecordedLine, type RecordedReport, sealedContent } from './minutes-content'
import { inMinutesOrder } from './minutes-order'
import type { MinutesRule } from './minutes-rules'

/**
 * Everything that the parties approve as it stands now: the record of the meeting with who was there by the minutes, the lines, and what
 * was reported at the meeting.
 * @throws RuleError `minutesPersonGone`
 */
export async function recordedMinutes(
  tx: Transaction,
  key: string,
  minutesId: string,
): Promise<{ document: RecordDocument; lines: RecordedLine[]; reports: RecordedReport[] }> {
  const { document } = await latestRevision(tx, { noun: 'meetings', key })
  return {
    document: withAttendance(document, await presentAttendees(tx, minutesId)),
    lines: await recordedLines(tx, minutesId),
    reports: await recordedReports(tx, key),
  }
}

/** The SHA-256 of what is handed over for approval: whoever approves later approves the same. @throws as `recordedMinutes` */
export async function handedHash(
  tx: Transaction,
  key: string,
  minutes: { id: string; number: number },
): Promise<string> {
  const recorded = await recordedMinutes(tx, key, minutes.id)
  return sealedContent({ meeting: key, number: minutes.number, ...recorded, approvals: [] }).sha256
}

async function recordedLines(tx: Transaction, minutesId: string): Promise<RecordedLine[]> {
  const rows = await tx.minutesLine.findMany({
    where: { minutesId },
    select: {
      ...{ lineId: true, agendaItem: true, kind: true, dueOn: true, addedAt: true },
      clause: { select: { key: true } },
      texts: { select: { locale: true, text: true } },
      owners: { select: { partyBody: { select: { key: true } }, body: { select: { key: true } } } },
    },
  })
  return inMinutesOrder(rows).map(({ lineId, agendaItem, kind, clause, texts, owners, dueOn }) => ({
    ...{ lineId, agendaItem, kind },
    text: Object.fromEntries(texts.map(({ locale, text }) => [locale, text])),
    clause: clause?.key ?? null,
    owners: owners
      .map(({ partyBody, body }) => ({ party: partyBody.key, body: body.key }))
      .sort((a, b) => (a.party < b.party ? -1 : 1)),
    due: dueOn?.toISOString().slice(0, 10) ?? null,
  }))
}

/** Who or for whom somebody came, and was withdrawn from the registry since or went into another record, cannot be published. */
async function presentAttendees(tx: Transaction, minutesId: string): Promise<RecordedAttendee[]> {
  const attendees = await recordedAttendees(tx, minutesId)
  const people = [...new Set(attendees.map(({ person }) => person))]
  const bodies = [...new Set(attendees.flatMap(({ delegation }) => bodyOf(delegation) ?? []))]
  const [foundPeople, foundBodies] = await Promise.all([
    tx.person.count({ where: { key: { in: people }, state: 'published' } }),
    tx.body.count({ where: { key: { in: bodies }, state: 'published' } }),
  ])
  if (foundPeople < people.length || foundBodies < bodies.length) throw new RuleError<MinutesRule>('minutesPersonGone')
  return attendees
}

/** What the parties said of clauses at the meeting: it is approved with the minutes. */
async function recordedReports(tx: Transaction, meeting: string): Promise<RecordedReport[]> {
  const rows = await tx.statusReport.findMany({
    where: { meeting: { key: meeting }, ...saidAtMeeting },
    select: {
      ...{ clauseId: true, partyId: true, status: true, asOfOn: true },
      clause: { select: { key: true } },
      party: { select: { body: { select: { key: true } } } },
      reportingBody: { select: { key: true } },
    },
    orderBy: { recordedAt: 'desc' },
  })
  return firstOfEachSide(rows).map(({ clause, party, reportingBody, status, asOfOn }) => ({
    ...{ clause: clause.key, party: party.body.key, body: reportingBody.key, status },
    asOf: asOfOn?.toISOString().slice(0, 10) ?? null,
  }))
}
