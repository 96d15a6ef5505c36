import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { mostClauses } from '@/lib/clauses/clause-limit'
import { db } from '@/lib/db'
import { NotFoundError } from '@/lib/errors'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { getPublishedMeeting } from '@/lib/meetings/meeting-queries'
import { named, namedLink } from '@/lib/records/named-link'
import { getAttendance } from './attendance-queries'
import { minutedMeeting } from './minutes-meeting'
import { inMinutesOrder } from './minutes-order'

const clauseSelect = {
  key: true,
  number: true,
  agreement: { select: { key: true } },
  texts: { where: { current: true }, select: { locale: true, heading: true } },
} as const

const minutesSelect = {
  ...{ id: true, number: true, state: true, round: true },
  lines: {
    select: {
      ...{ lineId: true, version: true, agendaItem: true, kind: true, dueOn: true, addedAt: true },
      clause: { select: clauseSelect },
      texts: { select: { locale: true, text: true } },
      owners: { select: { partyBody: named, body: named } },
    },
  },
  approvals: {
    orderBy: { answeredAt: 'asc' },
    select: {
      ...{ id: true, round: true, answer: true, reason: true, reasonLocale: true, answeredAt: true },
      partyBody: named,
      body: named,
    },
  },
} as const

/**
 * The minutes of a meeting with everything that they are written and answered by; null for whoever may not take them.
 * @param locale the reader's, for the names
 */
export async function getMinutesForDesk(actor: Actor, key: string, locale: Locale) {
  const [found, meeting] = await Promise.all([foundMeeting(actor, key), getPublishedMeeting(key, locale)])
  if (!found || !meeting) return null
  const [clauses, newest, bodies, drafts] = await Promise.all([
    db().clause.findMany({
      where: { state: 'published', agreement: { key: { in: found.agreements } } },
      select: clauseSelect,
      orderBy: [{ agreement: { key: 'asc' } }, { position: 'asc' }, { number: 'asc' }],
      take: mostClauses,
    }),
    db().minutes.findFirst({
      where: { meetingId: found.id },
      select: minutesSelect,
      orderBy: { number: 'desc' },
    }),
    db().body.findMany({
      where: { id: { in: found.sides.flatMap(({ speakers }) => speakers.map(({ bodyId }) => bodyId)) } },
      select: { id: true, ...named.select },
    }),
    db().draft.count({ where: { noun: 'meetings', key } }),
  ])
  const attendance = newest && (await getAttendance(db(), found, newest.id, locale))
  const nameOf = (bodyId: string, bodyKey: string) => {
    const body = bodies.find(({ id }) => id === bodyId)
    return body ? namedLink(body, locale) : { key: bodyKey, name: bodyKey, locale }
  }
  const sides = found.sides.map((side) => ({
    ...nameOf(side.bodyId, side.key),
    speakers: side.speakers.map((speaker) => ({
      ...nameOf(speaker.bodyId, speaker.key),
      isOwn: can(actor, 'minutes.approve', { speakerBodyIds: [speaker.bodyId] }),
    })),
  }))
  const clauseView = ({ key: clauseKey, number, agreement, texts }: (typeof clauses)[number]) => ({
    key: clauseKey,
    number,
    agreementKey: agreement.key,
    heading: chooseText(texts, locale)?.heading ?? clauseKey,
  })
  const minutes = newest && {
    ...newest,
    lines: inMinutesOrder(newest.lines).map(({ clause, owners, dueOn, ...line }) => ({
      ...line,
      clause: clause && clauseView(clause),
      owners: owners.map(({ partyBody, body }) => ({
        party: namedLink(partyBody, locale),
        body: namedLink(body, locale),
      })),
      due: dueOn?.toISOString().slice(0, 10) ?? null,
    })),
    approvals: newest.approvals.map(({ partyBody, body, ...answer }) => ({
      ...answer,
      party: namedLink(partyBody, locale),
      body: namedLink(body, locale),
    })),
  }
  return {
    meeting,
    sides,
    clauses: clauses.map(clauseView),
    minutes: minutes ?? null,
    /** The meeting is being edited: until that is over its minutes are neither handed over nor sealed. */
    isBeingEdited: drafts > 0,
    /** Null where no minutes are begun. */
    attendance,
  }
}

export type MinutesAtDesk = NonNullable<Awaited<ReturnType<typeof getMinutesForDesk>>>
export type MinutesNow = NonNullable<MinutesAtDesk['minutes']>
export type LineNow = MinutesNow['lines'][number]

async function foundMeeting(actor: Actor, key: string) {
  try {
    return await db().$transaction((tx) => minutedMeeting(tx, actor, key))
  } catch (error) {
    if (error instanceof NotFoundError) return null
    throw error
  }
}
