import 'server-only'
import { addDays, type IsoDay } from '@/lib/agreements/day-math'
import { type Actor, can, ownBodyIds } from '@/lib/auth/permissions'
import { db, publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { type AbsenceView, listStandingIn } from '@/lib/office/absence-queries'
import {
  agreementReferenceSelect,
  bodyReferenceSelect,
  toAgreementReference,
  toBodyReference,
} from '@/lib/records/record-references'
import type { Reference } from '@/lib/records/reference'
import { daysOfWarning } from '@/lib/rhythm/report-due'
import { listOpenDuties, type OpenDuty } from './open-duty-queries'
import { dutyName, groupBy } from './recipients'

/** Why somebody is reminded: as one who reports, before or after the due day, or as one who watches. */
export type ReminderReason = 'due' | 'late' | 'supervisor'

/** The reminders of one agreement, body and due day. */
export interface ReminderLine {
  reason: ReminderReason
  agreement: Reference
  /** The one for which the person reports, or over whose reports they watch. */
  body: Reference
  dueOn: IsoDay
  /** In the body, where the person is reminded for them as well. */
  standsInFor: readonly { name: string; until: IsoDay }[]
  /** Of the clauses. */
  numbers: readonly number[]
}

/** Whether the person has stopped their reminders; null for whoever gets none. */
export async function getReminderChoice(actor: Actor): Promise<{ isStopped: boolean } | null> {
  if (!can(actor, 'reminders.get', {})) return null
  const user = await db().user.findUnique({ where: { id: actor.userId }, select: { remindersStoppedAt: true } })
  return user && { isStopped: user.remindersStoppedAt !== null }
}

/** One's own reminders that still hold; none where they are stopped, and for whoever gets none. */
export async function listOwnReminders(actor: Actor, locale: Locale, today: IsoDay): Promise<ReminderLine[]> {
  const choice = await getReminderChoice(actor)
  if (!choice || choice.isStopped) return []
  return listReminderLines({ userId: actor.userId }, { ...actor, bodyIds: ownBodyIds(actor) }, locale, today)
}

/**
 * What was said that still holds, the earliest due day first: a report ends its reminders wherever they are shown.
 * @param where which reminders of the person
 */
export async function listReminderLines(
  where: Prisma.ReminderWhereInput,
  { userId, bodyIds }: Pick<Actor, 'userId' | 'bodyIds'>,
  locale: Locale,
  today: IsoDay,
): Promise<ReminderLine[]> {
  const rows = await db().reminder.findMany({
    where: { ...where, dueOn: { lte: new Date(addDays(today, daysOfWarning)) } },
    select: { clauseId: true, partyId: true, dueOn: true, step: true },
  })
  if (rows.length === 0) return []
  const steps = groupBy(rows, ({ clauseId, partyId, dueOn }) => dutyName({ clauseId, partyId, dueOn: isoDay(dueOn) }))
  const duties = (await listOpenDuties(bodyIds, today, addDays(today, daysOfWarning))).flatMap((duty) => {
    const said = steps.get(dutyName(duty))
    const bodyId = duty.bodyIds.find((id) => bodyIds.includes(id))
    if (!said || !bodyId) return []
    const watches = said.some(({ step }) => step === 'supervisor')
    const reason: ReminderReason = watches ? 'supervisor' : duty.dueOn < today ? 'late' : 'due'
    return [{ ...duty, bodyId, reason }]
  })
  return linesOf(duties, await listStandingIn({ userId }, locale, today), locale)
}

type Named = OpenDuty & { bodyId: string; reason: ReminderReason }

async function linesOf(
  duties: readonly Named[],
  standingIn: readonly AbsenceView[],
  locale: Locale,
): Promise<ReminderLine[]> {
  const [clauses, bodies] = await Promise.all([
    publicDb().clause.findMany({
      where: { id: { in: duties.map(({ clauseId }) => clauseId) } },
      select: { id: true, number: true, agreement: { select: agreementReferenceSelect } },
    }),
    publicDb().body.findMany({
      where: { id: { in: duties.map(({ bodyId }) => bodyId) } },
      select: { id: true, ...bodyReferenceSelect },
    }),
  ])
  const clauseOf = new Map(clauses.map((clause) => [clause.id, clause]))
  const bodyOf = new Map(bodies.map((body) => [body.id, body]))
  const named = duties.flatMap(({ clauseId, bodyId, ...duty }) => {
    const [clause, body] = [clauseOf.get(clauseId), bodyOf.get(bodyId)]
    return clause && body ? [{ ...duty, clause, body }] : []
  })
  const lines = groupBy(named, ({ clause, body, dueOn, reason }) =>
    [dueOn, clause.agreement.key, body.key, reason].join(' '),
  )
  return [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...more]]) =>
      first
        ? [
            {
              reason: first.reason,
              agreement: toAgreementReference(first.clause.agreement, locale),
              body: toBodyReference(first.body, locale),
              dueOn: first.dueOn,
              standsInFor: standingIn
                .filter(({ body }) => body.key === first.body.key)
                .map(({ name, to }) => ({ name, until: to })),
              numbers: [...new Set([first, ...more].map(({ clause }) => clause.number))].sort((a, b) => a - b),
            },
          ]
        : [],
    )
}

function isoDay(date: Date): IsoDay {
  return date.toISOString().slice(0, 10)
}
