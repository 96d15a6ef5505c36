import { randomUUID } from 'node:crypto'
import type { PrismaClient } from '@/lib/generated/prisma/client'
import type { ReportStatus } from '@/lib/generated/prisma/enums'

export const multilateral = 'test-multilateral'

/** Of states of which no agreement of all five is known. */
const bodies = ['ir-cinema-org', 'ru-mincult', 'az-film-agency', 'kg-cinema-dept', 'tm-turkmenfilm'] as const

/** By clause, in the order of the bodies; null for silence. */
const said: readonly (ReportStatus | null)[][] = [
  ['in_progress', 'in_progress', 'in_progress', 'in_progress', 'in_progress'],
  ['fulfilled', 'delayed', null, 'blocked', 'ongoing'],
  ['in_preparation', null, null, 'in_preparation', null],
  [null, null, null, null, null],
]

/** An agreement of five parties, made up for tests, and a dispute of the second clause by the first party against the second. */
export async function makeMultilateral(db: PrismaClient): Promise<void> {
  const source = await db.source.findUniqueOrThrow({ where: { key: 's0' }, select: { id: true } })
  const found = await db.body.findMany({ where: { key: { in: [...bodies] } }, select: { id: true, key: true } })
  const text = (locale: 'fa' | 'ru' | 'kk' | 'en', title: string) =>
    ({ locale, title, shortTitle: title, summary: title, status: 'summary' }) as const
  const { id: agreementId, parties } = await db.agreement.create({
    data: {
      ...{ key: multilateral, kind: 'agreement', stage: 'signed', scope: 'multilateral', primaryLocale: 'en' },
      state: 'published',
      texts: {
        create: [
          text('en', 'Test agreement of five parties'),
          text('ru', 'Пробное соглашение пяти Сторон'),
          text('fa', 'موافقت‌نامهٔ آزمایشی پنج طرف'),
          text('kk', 'Бес Тараптың сынақ келісімі'),
        ],
      },
      parties: { create: found.map(({ id }) => ({ bodyId: id, role: 'party' as const })) },
    },
    select: { id: true, parties: { select: { id: true, bodyId: true, body: { select: { key: true } } } } },
  })
  for (const [index, statuses] of said.entries()) {
    const number = index + 1
    const { id: clauseId } = await db.clause.create({
      data: {
        ...{ agreementId, sourceId: source.id, key: `${multilateral}-${number}`, number, position: number },
        nature: 'recurring',
        texts: {
          create: { locale: 'en', heading: `Test promise ${number}`, text: `Test text ${number}.`, status: 'summary' },
        },
      },
      select: { id: true },
    })
    const reports = new Map<string, string>()
    for (const [place, status] of statuses.entries()) {
      const party = parties.find(({ body }) => body.key === bodies[place])
      if (!status || !party) continue
      const { id } = await db.statusReport.create({
        data: {
          ...{ clauseId, agreementId, partyId: party.id, reportingBodyId: party.bodyId, sourceId: source.id, status },
          ...{ asOfOn: new Date(`2025-0${place + 1}-15`), asOfPrecision: 'day' },
          texts: { create: { locale: 'en', note: 'Test note.' } },
          evidence: { create: { sourceId: source.id } },
        },
        select: { id: true },
      })
      reports.set(party.body.key, id)
    }
    const [own, reportId] = [parties.find(({ body }) => body.key === bodies[0]), reports.get(bodies[1])]
    if (number !== 2 || !own || !reportId) continue
    const author = { id: `test-author-${randomUUID()}`, name: 'Test', email: `${randomUUID()}@example.invalid` }
    await db.user.create({ data: { ...author, updatedAt: new Date() }, select: { id: true } })
    await db.dispute.create({
      data: {
        ...{ clauseId, agreementId, partyId: own.id, bodyId: own.bodyId, reportId, authorUserId: author.id },
        submissionId: randomUUID(),
        texts: { create: { locale: 'en', reason: 'Test reason of a dispute.' } },
      },
      select: { id: true },
    })
  }
}
