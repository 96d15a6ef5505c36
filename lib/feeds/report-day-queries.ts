import 'server-only'
import { termsOf } from '@/lib/agreements/agreement-terms-select'
import type { IsoDay } from '@/lib/agreements/day-math'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { agreementReferenceSelect, toAgreementReference } from '@/lib/records/record-references'
import { dutySelect } from '@/lib/rhythm/duty-select'
import { getLastReports } from '@/lib/rhythm/last-report-queries'
import { reportingMeetings } from '@/lib/rhythm/meeting-days'
import { endedStages, type LastReport, sidesDue } from '@/lib/rhythm/report-duties'
import type { CalendarDate } from './calendar-event'

const select = {
  ...dutySelect,
  ...agreementReferenceSelect,
  id: true,
  changedAt: true,
} satisfies Prisma.AgreementSelect

type Row = Prisma.AgreementGetPayload<{ select: typeof select }>

/**
 * The days on which the next reports of these bodies are due, by the rule of the public pages (`sidesDue`): one date for each
 * agreement and day, with the clauses to report on. A day that has passed stays until there is a report.
 * @param agreements those of the bodies
 */
export async function listReportDays(
  agreements: Prisma.AgreementWhereInput,
  bodyIds: readonly string[],
  locale: Locale,
  today: IsoDay,
): Promise<CalendarDate[]> {
  const rows = await publicDb().agreement.findMany({
    where: {
      AND: [
        agreements,
        { stage: { notIn: [...endedStages] } },
        { OR: [{ reportingRhythm: { not: null } }, { clauses: { some: { reportingRhythm: { not: null } } } }] },
      ],
    },
    select,
    orderBy: { key: 'asc' },
  })
  const reports = await getLastReports({ agreement: { key: { in: rows.map(({ key }) => key) } } })
  return rows.flatMap((row) => reportDays(row, reports, bodyIds, locale, today))
}

function reportDays(
  row: Row,
  reports: readonly LastReport[],
  bodyIds: readonly string[],
  locale: Locale,
  today: IsoDay,
): CalendarDate[] {
  const own = row.parties.filter(({ bodyId, authorities }) =>
    [bodyId, ...authorities.map((authority) => authority.bodyId)].some((id) => bodyIds.includes(id)),
  )
  const basis = {
    rhythm: row.reportingRhythm,
    terms: termsOf(row, null),
    meetings: reportingMeetings(row.meetings),
  }
  const numbers = new Map<IsoDay, Set<number>>()
  for (const { latest, ...clause } of row.clauses) {
    const sides = own.map(({ id }) => ({
      partyId: id,
      status: latest.find(({ partyId }) => partyId === id)?.status ?? ('no_information' as const),
    }))
    for (const { due } of sidesDue({ ...clause, sides }, basis, reports, today)) {
      if (due.dueOn !== null) numbers.set(due.dueOn, (numbers.get(due.dueOn) ?? new Set()).add(clause.number))
    }
  }
  return [...numbers].map(([day, found]) => ({
    type: 'report',
    id: row.id,
    changedAt: changedAt(row, reports),
    from: day,
    agreement: toAgreementReference(row, locale),
    numbers: [...found],
  }))
}

/** A report moves the day of the next one, and is no change of the agreement. */
function changedAt({ changedAt, clauses }: Row, reports: readonly LastReport[]): string {
  const own = new Set(clauses.map(({ id }) => id))
  const days = reports.filter(({ clauseId }) => own.has(clauseId)).map(({ day }) => `${day}T00:00:00.000Z`)
  return [changedAt.toISOString(), ...days].sort().at(-1) ?? changedAt.toISOString()
}
