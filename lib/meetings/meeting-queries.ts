import 'server-only'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { obstacleSelect, obstacleView } from '@/lib/obstacles/obstacle-select'
import { listLimit } from '@/lib/records/list-limit'
import { named, namedLink, titled } from '@/lib/records/named-link'
import { disagreementViews, otherValuesSelect } from '@/lib/records/other-value-select'
import { choosePassage } from '@/lib/records/passage'
import { storedDate } from '@/lib/records/stored-date'
import {
  agreementTitle,
  countryOfMeeting,
  countryView,
  meetingHeadSelect,
  meetingHeadView,
} from './meeting-head-select'
import { reportedSelect, reportedView } from './reported-select'
import { statementSelect, statementView } from './statement-select'

const pageSelect = {
  ...meetingHeadSelect,
  country: countryOfMeeting,
  hostBody: named,
  occasionBody: named,
  nextMeeting: titled,
  previous: titled,
  agenda: {
    orderBy: { position: 'asc' },
    take: listLimit,
    select: { id: true, texts: { select: { locale: true, title: true } } },
  },
  decisions: {
    orderBy: { position: 'asc' },
    take: listLimit,
    select: {
      ...statementSelect,
      source: titled,
      dueOn: true,
      duePrecision: true,
      dueCalendar: true,
      initiatives: { select: { initiative: named } },
      films: { select: { film: titled } },
      clauses: {
        select: {
          clause: {
            select: {
              number: true,
              agreement: agreementTitle,
            },
          },
        },
      },
    },
  },
  obstacles: {
    where: { state: 'published' },
    take: listLimit,
    select: {
      ...obstacleSelect,
      clause: { select: { number: true, agreement: { select: { key: true } } } },
    },
  },
  reports: reportedSelect,
  minutes: {
    where: { state: 'sealed' },
    orderBy: { number: 'desc' },
    take: listLimit,
    select: {
      ...{ number: true, sealedAt: true, sha256: true },
      // Of earlier rounds the public sees none.
      approvals: { where: { answer: 'approved' }, orderBy: { answeredAt: 'asc' }, select: { partyBody: named } },
    },
  },
  sources: { select: { source: titled }, take: listLimit },
  otherValues: otherValuesSelect,
} satisfies Prisma.MeetingSelect

/** Published meetings that match, newest first, those whose date no source states at the end. */
export async function listPublishedMeetings(locale: Locale, where: Prisma.MeetingWhereInput = {}) {
  const rows = await publicDb().meeting.findMany({
    where: { AND: [where, { state: 'published' }] },
    orderBy: [{ startsOn: { sort: 'desc', nulls: 'last' } }, { key: 'asc' }],
    take: listLimit,
    select: meetingHeadSelect,
  })
  return rows.map((row) => meetingHeadView(row, locale))
}

/** Everything that the page of a published meeting shows; null where the public may see none. */
export async function getPublishedMeeting(key: string, locale: Locale) {
  const row = await publicDb().meeting.findFirst({ where: { key, state: 'published' }, select: pageSelect })
  if (!row) return null
  return {
    ...meetingHeadView(row, locale),
    country: row.country && countryView(row.country, locale),
    disagreements: disagreementViews(row.otherValues, locale),
    host: row.hostBody && namedLink(row.hostBody, locale),
    occasion: row.occasionBody && namedLink(row.occasionBody, locale),
    next: row.nextMeeting && namedLink(row.nextMeeting, locale),
    previous: row.previous && namedLink(row.previous, locale),
    agenda: row.agenda.map((item) => ({ id: item.id, title: choosePassage(item.texts, ({ title }) => title, locale) })),
    delegations: row.delegations.map((delegation) => ({
      host: delegation.host,
      body: delegation.body && namedLink(delegation.body, locale),
      country: delegation.country && countryView(delegation.country, locale),
      /** The code of the state that it came from; null where it is of none. */
      side: (delegation.country ?? delegation.body?.country)?.code ?? null,
      members: delegation.members.map((member) => ({
        role: member.role,
        // A person whom no source names is recorded by office: the name is the office already.
        office: member.person.identified ? choosePassage(member.texts, ({ office }) => office, locale) : null,
        identified: member.person.identified,
        ...namedLink(member.person, locale),
      })),
    })),
    statements: row.decisions.map((decision) => {
      return {
        ...statementView(decision, locale),
        source: namedLink(decision.source, locale),
        due: storedDate(decision.dueOn, decision.duePrecision, decision.dueCalendar),
        initiatives: decision.initiatives.map(({ initiative }) => namedLink(initiative, locale)),
        films: decision.films.map(({ film }) => namedLink(film, locale)),
        clauses: decision.clauses.map(({ clause }) => {
          const { key, primaryLocale, texts } = clause.agreement
          const title = chooseText(texts, locale, primaryLocale)
          return {
            number: clause.number,
            agreement: { key, name: title?.shortTitle ?? key, locale: title?.locale ?? locale },
          }
        }),
      }
    }),
    obstacles: row.obstacles.map((obstacle) => ({
      ...obstacleView(obstacle, locale),
      clause: obstacle.clause && { agreementKey: obstacle.clause.agreement.key, number: obstacle.clause.number },
    })),
    reported: reportedView(row.reports, locale),
    minutes: row.minutes.map(({ number, sealedAt, sha256, approvals }) => ({
      ...{ number, sha256 },
      sealedOn: sealedAt?.toISOString().slice(0, 10) ?? '',
      parties: approvals.map(({ partyBody }) => namedLink(partyBody, locale)),
    })),
    sources: row.sources.map(({ source }) => namedLink(source, locale)),
  }
}
