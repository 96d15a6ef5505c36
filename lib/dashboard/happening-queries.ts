import 'server-only'
import { publicDb } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { listLimit } from '@/lib/records/list-limit'
import { namedLink } from '@/lib/records/named-link'
import {
  bodyReferenceSelect,
  meetingReferenceSelect,
  outcomeReferenceSelect,
  toBodyReference,
  toMeetingReference,
  toOutcomeReference,
} from '@/lib/records/record-references'
import { storedDate } from '@/lib/records/stored-date'

const published = { state: 'published' } as const
/** Rows that can still be taken in at once. */
const shownBodies = 16

/** When meetings and outcomes were or will be, the newest first, those without a date last. Meetings that are called off are out. */
export async function listPublishedHappenings(locale: Locale) {
  const db = publicDb()
  const [meetings, outcomes] = await Promise.all([
    db.meeting.findMany({
      where: { ...published, meetingState: { notIn: ['cancelled', 'postponed'] } },
      select: { ...meetingReferenceSelect, endsOn: true, endsPrecision: true, endsCalendar: true },
      orderBy: [{ startsOn: { sort: 'desc', nulls: 'last' } }, { key: 'asc' }],
      take: listLimit,
    }),
    db.outcome.findMany({
      where: published,
      select: { ...outcomeReferenceSelect, happenedOn: true, datePrecision: true, dateCalendar: true },
      orderBy: [{ happenedOn: { sort: 'desc', nulls: 'last' } }, { key: 'asc' }],
      take: listLimit,
    }),
  ])
  return [
    ...meetings.map((row) => ({
      kind: 'meeting' as const,
      ...toMeetingReference(row, locale),
      date: storedDate(row.startsOn, row.startsPrecision, row.startsCalendar),
      ends: row.endsOn ? storedDate(row.endsOn, row.endsPrecision ?? 'day', row.endsCalendar) : undefined,
    })),
    ...outcomes.map((row) => ({
      kind: 'outcome' as const,
      ...toOutcomeReference(row, locale),
      date: storedDate(row.happenedOn, row.datePrecision, row.dateCalendar),
      ends: undefined,
    })),
  ]
}

export type Happening = Awaited<ReturnType<typeof listPublishedHappenings>>[number]

/**
 * How many clauses of each theme the agreements hold to which a body is a party: what the list of agreements shows for that body
 * and theme. The bodies with most such clauses come first; of the same number by the reader's alphabet.
 */
export async function getPublishedBodyThemes(locale: Locale) {
  const db = publicDb()
  const cells = await db.$queryRaw<{ body: string; theme: string; clauses: number }[]>`
    WITH counted AS (
      SELECT b."key" AS "body", t."key" AS "theme", count(DISTINCT c."id")::int AS "clauses"
      FROM "Agreement" a
      JOIN "AgreementParty" p ON p."agreementId" = a."id"
      JOIN "Body" b ON b."id" = p."bodyId" AND b."state" = 'published'
      JOIN "Clause" c ON c."agreementId" = a."id"
      JOIN "ClauseTheme" ct ON ct."clauseId" = c."id"
      JOIN "Theme" t ON t."id" = ct."themeId"
      WHERE a."state" = 'published' GROUP BY 1, 2
    ), busiest AS (
      SELECT "body" FROM counted GROUP BY 1 ORDER BY sum("clauses") DESC, 1 LIMIT ${shownBodies}
    )
    SELECT "body", "theme", "clauses" FROM counted JOIN busiest USING ("body")`
  const [bodies, themes, total] = await Promise.all([
    db.body.findMany({
      where: { ...published, key: { in: cells.map(({ body }) => body) } },
      select: bodyReferenceSelect,
    }),
    db.theme.findMany({
      where: { key: { in: cells.map(({ theme }) => theme) } },
      orderBy: { position: 'asc' },
      select: { key: true, texts: { select: { locale: true, name: true } } },
    }),
    db.body.count({ where: { ...published, parties: { some: { agreement: published } } } }),
  ])
  const weight = (key: string) => cells.reduce((sum, { body, clauses }) => sum + (body === key ? clauses : 0), 0)
  return {
    bodies: sortByName(
      bodies.map((body) => toBodyReference(body, locale)),
      ({ name }) => name,
      locale,
    ).sort((a, b) => weight(b.key) - weight(a.key)),
    themes: themes.map((theme) => namedLink(theme, locale)),
    cells,
    /** Bodies that are parties, shown or not. */
    total,
  }
}
