import 'server-only'
import { recordAudit } from '@/lib/audit/audit-entries'
import type { Actor } from '@/lib/auth/permissions'
import { db, type Transaction } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { storedDate } from '@/lib/records/stored-date'
import { offeredDelegations } from './attendance-offers'
import { bodyOf, officeOn, type RecordedAttendee } from './attendance-rules'
import { holdOpen, meetingToMinute } from './minutes-meeting'
import type { MinutesRule } from './minutes-rules'
import type { AttendeeInput, AttendeeRemovalInput } from './minutes-schema'

/**
 * Writes down a person as present, with the office held that day: as it was typed, else as the registry has it. Whoever is there already
 * stays as written.
 * @throws NotFoundError for whoever may not take the minutes
 * @throws RuleError `minutesNotOpen`, `minutesPersonUnknown`, `minutesBodyUnknown`
 */
export async function addAttendee(actor: Actor, input: AttendeeInput): Promise<void> {
  await db().$transaction(async (tx) => {
    const meeting = await meetingToMinute(tx, actor, input.meeting)
    const minutesId = await holdOpen(tx, meeting, input.number)
    const offered = await offeredDelegations(tx, meeting, minutesId)
    if (!offered.includes(input.delegation)) throw new RuleError<MinutesRule>('minutesBodyUnknown')
    const person = await tx.person.findFirst({
      where: { key: input.person, state: 'published' },
      select: { offices: heldOffices },
    })
    if (!person) throw new RuleError<MinutesRule>('minutesPersonUnknown')
    const office = input.office
      ? [{ locale: input.locale, office: input.office }]
      : officeThen(person.offices, await dayOf(tx, meeting.id), input.delegation)
    const { _max: last } = await tx.minutesAttendee.aggregate({ where: { minutesId }, _max: { position: true } })
    const { count } = await tx.minutesAttendee.createMany({
      data: [
        {
          ...{ minutesId, delegation: input.delegation, personKey: input.person, role: input.role },
          ...{ position: (last.position ?? -1) + 1, addedById: actor.userId },
        },
      ],
      skipDuplicates: true,
    })
    if (count === 0) return
    const at = { minutesId, delegation: input.delegation, personKey: input.person }
    await tx.minutesAttendeeText.createMany({ data: office.map((text) => ({ ...at, ...text })) })
    await note(tx, actor, 'minutes.attendeeAdded', input)
  })
}

/**
 * Takes a person out of those present. Nobody is there twice, so that whoever is gone already is no fault.
 * @throws NotFoundError for whoever may not take the minutes
 * @throws RuleError `minutesNotOpen`
 */
export async function removeAttendee(actor: Actor, input: AttendeeRemovalInput): Promise<void> {
  await db().$transaction(async (tx) => {
    const meeting = await meetingToMinute(tx, actor, input.meeting)
    const minutesId = await holdOpen(tx, meeting, input.number)
    const { count } = await tx.minutesAttendee.deleteMany({
      where: { minutesId, delegation: input.delegation, personKey: input.person },
    })
    if (count > 0) await note(tx, actor, 'minutes.attendeeRemoved', input)
  })
}

/** Writes those who are in the record into minutes that have nobody yet. */
export async function takeOverAttendees(
  tx: Transaction,
  actor: Actor,
  minutesId: string,
  attendees: readonly RecordedAttendee[],
): Promise<void> {
  const rows = attendees.map(({ delegation, person, role }, position) => ({
    ...{ minutesId, delegation, personKey: person, role, position, addedById: actor.userId },
  }))
  await tx.minutesAttendee.createMany({ data: rows })
  await tx.minutesAttendeeText.createMany({
    data: attendees.flatMap(({ delegation, person, office }) =>
      Object.entries(office).map(([locale, text]) => ({
        ...{ minutesId, delegation, personKey: person, locale: locale as Locale, office: text },
      })),
    ),
  })
}

/** Those who were there by the minutes, in their order. */
export async function recordedAttendees(tx: Transaction, minutesId: string): Promise<RecordedAttendee[]> {
  const rows = await tx.minutesAttendee.findMany({
    where: { minutesId },
    orderBy: [{ position: 'asc' }, { addedAt: 'asc' }, { personKey: 'asc' }],
    select: { delegation: true, personKey: true, role: true, texts: { select: { locale: true, office: true } } },
  })
  return rows.map(({ delegation, personKey, role, texts }) => ({
    ...{ delegation, person: personKey, role },
    office: Object.fromEntries(texts.map(({ locale, office }) => [locale, office])),
  }))
}

const heldOffices = {
  where: { body: { state: 'published' }, source: { state: 'published' } },
  select: {
    ...{ fromOn: true, fromPrecision: true, fromCalendar: true, toOn: true, toPrecision: true, toCalendar: true },
    body: { select: { key: true } },
    texts: { select: { locale: true, title: true } },
  },
} satisfies Prisma.Person$officesArgs

function officeThen(rows: Prisma.OfficeGetPayload<typeof heldOffices>[], day: string | null, delegation: string) {
  if (day === null) return []
  const offices = rows.map(({ body, texts, ...row }) => ({
    bodyKey: body.key,
    texts,
    from: storedDate(row.fromOn, row.fromPrecision, row.fromCalendar),
    to: storedDate(row.toOn, row.toPrecision, row.toCalendar),
  }))
  const office = officeOn(offices, day, bodyOf(delegation))
  return office?.texts.map(({ locale, title }) => ({ locale, office: title })) ?? []
}

/** Null where the day of the meeting is not known exactly: then it is not known either who held what. */
async function dayOf(tx: Transaction, meetingId: string): Promise<string | null> {
  const { startsOn, startsPrecision } = await tx.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    select: { startsOn: true, startsPrecision: true },
  })
  return startsPrecision === 'day' ? (startsOn?.toISOString().slice(0, 10) ?? null) : null
}

function note(
  tx: Transaction,
  actor: Actor,
  action: 'minutes.attendeeAdded' | 'minutes.attendeeRemoved',
  { meeting, number, delegation, person }: AttendeeRemovalInput,
): Promise<void> {
  return recordAudit(tx, {
    action,
    actorUserId: actor.userId,
    recordKind: 'meeting',
    recordKey: meeting,
    payload: { number, delegation, person },
  })
}
