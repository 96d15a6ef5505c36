import 'server-only'
import { publicDb } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { listLimit } from '@/lib/records/list-limit'
import { chooseMarkedPassage } from '@/lib/records/passage'
import {
  bodyReferenceSelect,
  clauseReferenceSelect,
  meetingReferenceSelect,
  toBodyReference,
  toClauseReference,
  toMeetingReference,
} from '@/lib/records/record-references'
import { storedDate } from '@/lib/records/stored-date'
import type { CommittedScope } from './commitment-queries'
import { compareDue } from './commitments'

const published = { state: 'published' } as const

/** What meetings have decided or asked for, names these bodies as the ones to act, and is still open; the earliest due date first. */
export async function listPublishedOpenDecisions(scope: CommittedScope, locale: Locale) {
  const rows = await publicDb().decision.findMany({
    where: {
      decisionState: 'open',
      kind: { not: 'information' },
      meeting: published,
      source: published,
      owners: { some: { body: { ...scope, ...published } } },
    },
    select: {
      id: true,
      key: true,
      kind: true,
      dueOn: true,
      duePrecision: true,
      dueCalendar: true,
      texts: { select: { locale: true, text: true, status: true } },
      meeting: { select: meetingReferenceSelect },
      clauses: { where: { clause: { agreement: published } }, select: { clause: { select: clauseReferenceSelect } } },
      owners: { where: { body: published }, select: { body: { select: bodyReferenceSelect } } },
    },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { meeting: { key: 'asc' } }, { position: 'asc' }],
    take: listLimit,
  })
  return rows
    .map((row) => ({
      id: row.id,
      key: row.key,
      kind: row.kind,
      due: storedDate(row.dueOn, row.duePrecision, row.dueCalendar),
      text: chooseMarkedPassage(row.texts, ({ text }) => text, locale),
      meeting: toMeetingReference(row.meeting, locale),
      clauses: row.clauses.map(({ clause }) => toClauseReference(clause, locale)),
      owners: row.owners.map(({ body }) => toBodyReference(body, locale)),
    }))
    .sort(compareDue)
}

export type OpenDecision = Awaited<ReturnType<typeof listPublishedOpenDecisions>>[number]
