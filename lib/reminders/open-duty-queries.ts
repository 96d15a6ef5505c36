import 'server-only'
import { termsOf } from '@/lib/agreements/agreement-terms-select'
import type { IsoDay } from '@/lib/agreements/day-math'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { dutySelect } from '@/lib/rhythm/duty-select'
import { getLastReports } from '@/lib/rhythm/last-report-queries'
import { reportingMeetings } from '@/lib/rhythm/meeting-days'
import { endedStages, type LastReport, sidesDue } from '@/lib/rhythm/report-duties'

/** One report that a party owes on a clause. */
export interface OpenDuty {
  clauseId: string
  partyId: string
  dueOn: IsoDay
  /** The bodies that may report for the party. */
  bodyIds: readonly string[]
}

const select = { ...dutySelect, key: true } satisfies Prisma.AgreementSelect

type Row = Prisma.AgreementGetPayload<{ select: typeof select }>

/** Agreements that are read at once. */
const batch = 100

/**
 * The reports that are due under the published agreements, by the rule of the public pages (`sidesDue`).
 * @param bodyIds only what these bodies may report; what all may, where it is null
 * @param until the last due day that is of interest
 */
export async function listOpenDuties(
  bodyIds: readonly string[] | null,
  today: IsoDay,
  until: IsoDay,
): Promise<OpenDuty[]> {
  const duties: OpenDuty[] = []
  for (let after: string | null = null; ; ) {
    const rows: Row[] = await publicDb().agreement.findMany({
      where: { ...wanted(bodyIds), ...(after === null ? {} : { key: { gt: after } }) },
      select,
      orderBy: { key: 'asc' },
      take: batch,
    })
    const reports = await getLastReports({ agreement: { key: { in: rows.map(({ key }) => key) } } })
    duties.push(...rows.flatMap((row) => dutiesOf(row, reports, today)))
    after = rows.at(-1)?.key ?? null
    if (rows.length < batch) break
  }
  const isOwn = (duty: OpenDuty) => bodyIds === null || duty.bodyIds.some((id) => bodyIds.includes(id))
  return duties.filter((duty) => duty.dueOn <= until && isOwn(duty))
}

function wanted(bodyIds: readonly string[] | null): Prisma.AgreementWhereInput {
  const rhythm = { OR: [{ reportingRhythm: { not: null } }, { clauses: { some: { reportingRhythm: { not: null } } } }] }
  const running = { state: 'published', stage: { notIn: [...endedStages] } } satisfies Prisma.AgreementWhereInput
  if (bodyIds === null) return { ...running, AND: [rhythm] }
  const body = { bodyId: { in: [...bodyIds] } }
  return { ...running, AND: [rhythm, { parties: { some: { OR: [body, { authorities: { some: body } }] } } }] }
}

function dutiesOf(row: Row, reports: readonly LastReport[], today: IsoDay): OpenDuty[] {
  const basis = { rhythm: row.reportingRhythm, terms: termsOf(row, null), meetings: reportingMeetings(row.meetings) }
  const bodiesOf = new Map(
    row.parties.map(({ id, bodyId, authorities }) => [id, [bodyId, ...authorities.map((other) => other.bodyId)]]),
  )
  return row.clauses.flatMap(({ latest, ...clause }) => {
    const sides = row.parties.map(({ id }) => ({
      partyId: id,
      status: latest.find(({ partyId }) => partyId === id)?.status ?? ('no_information' as const),
    }))
    return sidesDue({ ...clause, sides }, basis, reports, today).flatMap(({ partyId, due }) =>
      due.dueOn === null
        ? []
        : [{ clauseId: clause.id, partyId, dueOn: due.dueOn, bodyIds: bodiesOf.get(partyId) ?? [] }],
    )
  })
}
