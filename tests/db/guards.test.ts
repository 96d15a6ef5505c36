import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '@/tests/support/database'

const registry = testDatabase()

/** What the database itself must refuse, whoever asks: here its owner, past every rule of the application. */
function refusalOf(statement: string, ...values: unknown[]) {
  return expect(registry.db.$executeRawUnsafe(statement, ...values)).rejects
}

const refused =
  /append-only|violate[sd]|stays the same|recorded in the future|needs evidence|needs a note|sealed|does not speak|supersedes only/

let agreementId: string
let clauseId: string
let partyId: string
let bodyId: string
let sourceId: string

beforeAll(async () => {
  const clause = await registry.db.clause.findUniqueOrThrow({
    where: { key: 'ir-ru-1' },
    select: { id: true, agreementId: true, sourceId: true, agreement: { select: { parties: true } } },
  })
  const [party] = clause.agreement.parties
  if (!party) throw new Error('An agreement without parties')
  ;({ id: clauseId, agreementId, sourceId } = clause)
  ;({ id: partyId, bodyId } = party)
})

type Status = 'fulfilled' | 'in_progress'

/** A whole report in one transaction, as the command writes it; the parts that a test leaves out or changes are the point of it. */
function insertReport(
  status: Status,
  over: { note?: boolean; evidence?: boolean; party?: string; body?: string } = {},
) {
  return registry.db.$transaction(async (tx) => {
    const { id } = await tx.statusReport.create({
      data: {
        clauseId,
        agreementId,
        partyId: over.party ?? partyId,
        reportingBodyId: over.body ?? bodyId,
        status,
        asOfOn: new Date('2025-10-05'),
        asOfPrecision: 'day',
        sourceId,
      },
      select: { id: true },
    })
    if (over.note ?? true)
      await tx.statusReportText.create({ data: { reportId: id, locale: 'en', note: 'Test note.' } })
    if (over.evidence) await tx.reportEvidence.create({ data: { reportId: id, sourceId } })
    return id
  })
}

describe('a status report', () => {
  it('is never changed, deleted or emptied, nor are its words and its evidence', async () => {
    const id = await insertReport('fulfilled', { evidence: true })
    await refusalOf(`UPDATE "StatusReport" SET "status" = 'blocked' WHERE "id" = $1::uuid`, id).toThrow(refused)
    await refusalOf(`DELETE FROM "StatusReport" WHERE "id" = $1::uuid`, id).toThrow(refused)
    await refusalOf(`UPDATE "StatusReportText" SET "note" = 'x' WHERE "reportId" = $1::uuid`, id).toThrow(refused)
    await refusalOf(`DELETE FROM "StatusReportText" WHERE "reportId" = $1::uuid`, id).toThrow(refused)
    await refusalOf(
      `UPDATE "ReportEvidence" SET "url" = 'https://example.org' WHERE "reportId" = $1::uuid`,
      id,
    ).toThrow(refused)
    await refusalOf(`DELETE FROM "ReportEvidence" WHERE "reportId" = $1::uuid`, id).toThrow(refused)
    for (const table of ['StatusReport', 'StatusReportText', 'ReportEvidence'])
      await refusalOf(`TRUNCATE "${table}" CASCADE`).toThrow(refused)
    const kept = await registry.db.statusReport.findUniqueOrThrow({
      where: { id },
      select: { status: true, texts: { select: { note: true } }, evidence: { select: { sourceId: true } } },
    })
    expect(kept).toEqual({ status: 'fulfilled', texts: [{ note: 'Test note.' }], evidence: [{ sourceId }] })
  })

  it('does not go with its clause or its agreement', async () => {
    await insertReport('in_progress')
    await refusalOf(`DELETE FROM "Clause" WHERE "id" = $1::uuid`, clauseId).toThrow(refused)
    await refusalOf(`DELETE FROM "Agreement" WHERE "id" = $1::uuid`, agreementId).toThrow(refused)
  })

  it('is sealed with its transaction', async () => {
    const id = await insertReport('in_progress')
    await refusalOf(
      `INSERT INTO "StatusReportText" ("reportId", "locale", "note") VALUES ($1::uuid, 'ru', 'x')`,
      id,
    ).toThrow(refused)
  })

  it('says “fulfilled” only on evidence, and nothing without a note', async () => {
    await expect(insertReport('fulfilled')).rejects.toThrow(refused)
    await expect(insertReport('in_progress', { note: false })).rejects.toThrow(refused)
  })

  it('speaks for a party of its own agreement, by a body that may speak for it', async () => {
    const foreign = await registry.db.agreementParty.findFirstOrThrow({ where: { agreement: { key: 'kz-az' } } })
    await expect(insertReport('in_progress', { party: foreign.id, body: foreign.bodyId })).rejects.toThrow(refused)
    await expect(insertReport('in_progress', { body: foreign.bodyId })).rejects.toThrow(refused)
  })

  it('is not of the future', async () => {
    await refusalOf(
      `INSERT INTO "StatusReport" ("id", "clauseId", "agreementId", "partyId", "reportingBodyId", "status", "asOfOn", "asOfPrecision", "sourceId")
       VALUES (gen_random_uuid(), $1::uuid, $2::uuid, $3::uuid, $4::uuid, 'ongoing', current_date + 3, 'day', $5::uuid)`,
      clauseId,
      agreementId,
      partyId,
      bodyId,
      sourceId,
    ).toThrow(refused)
  })

  it('is not recorded in the future either, which would let its date pass', async () => {
    await refusalOf(
      `INSERT INTO "StatusReport" ("id", "clauseId", "agreementId", "partyId", "reportingBodyId", "status", "asOfOn", "asOfPrecision", "sourceId", "recordedAt")
       VALUES (gen_random_uuid(), $1::uuid, $2::uuid, $3::uuid, $4::uuid, 'ongoing', current_date + 3, 'day', $5::uuid, now() + interval '5 days')`,
      clauseId,
      agreementId,
      partyId,
      bodyId,
      sourceId,
    ).toThrow(refused)
  })

  it('stays the word of the body that made it', async () => {
    await insertReport('in_progress')
    const other = await registry.db.body.findUniqueOrThrow({ where: { key: 'kz-film-centre' } })
    await refusalOf(`UPDATE "AgreementParty" SET "bodyId" = $1::uuid WHERE "id" = $2::uuid`, other.id, partyId).toThrow(
      refused,
    )
  })

  it('corrects only a report of the same side on the same clause', async () => {
    const id = await insertReport('in_progress')
    const other = await registry.db.clause.findUniqueOrThrow({ where: { key: 'ir-ru-2' } })
    await refusalOf(
      `INSERT INTO "StatusReport" ("id", "clauseId", "agreementId", "partyId", "reportingBodyId", "status", "sourceId", "supersedesId")
       VALUES (gen_random_uuid(), $1::uuid, $2::uuid, $3::uuid, $4::uuid, 'ongoing', $5::uuid, $6::uuid)`,
      other.id,
      agreementId,
      partyId,
      bodyId,
      sourceId,
      id,
    ).toThrow(refused)
  })
})

describe('a text', () => {
  it('is the only current one in its language', async () => {
    await refusalOf(
      `INSERT INTO "AgreementText" ("id", "agreementId", "locale", "revision", "title", "shortTitle", "summary", "status")
       VALUES (gen_random_uuid(), $1::uuid, 'fa', 99, 'x', 'x', 'x', 'summary')`,
      agreementId,
    ).toThrow(refused)
    await refusalOf(
      `INSERT INTO "ClauseText" ("id", "clauseId", "locale", "revision", "heading", "text", "status")
       VALUES (gen_random_uuid(), $1::uuid, 'fa', 99, 'x', 'x', 'summary')`,
      clauseId,
    ).toThrow(refused)
  })

  it('is not empty, and names only parties of its own agreement', async () => {
    await refusalOf(`UPDATE "ClauseText" SET "text" = '  ' WHERE "clauseId" = $1::uuid`, clauseId).toThrow(refused)
    const foreign = await registry.db.agreementParty.findFirstOrThrow({ where: { agreement: { key: 'kz-az' } } })
    const text = await registry.db.agreementText.findFirstOrThrow({ where: { agreementId, locale: 'fa' } })
    await refusalOf(
      `INSERT INTO "AgreementTextParty" ("textId", "agreementId", "partyId", "position") VALUES ($1::uuid, $2::uuid, $3::uuid, 9)`,
      text.id,
      agreementId,
      foreign.id,
    ).toThrow(refused)
  })
})

describe('a clause', () => {
  it('is not its own parent', async () => {
    await refusalOf(`UPDATE "Clause" SET "parentId" = "id" WHERE "id" = $1::uuid`, clauseId).toThrow(refused)
  })

  it('has no parent, and obliges no party, of another agreement', async () => {
    const foreign = await registry.db.clause.findFirstOrThrow({
      where: { agreement: { key: 'kz-az' } },
      select: { id: true, agreement: { select: { parties: { select: { id: true } } } } },
    })
    await refusalOf(`UPDATE "Clause" SET "parentId" = $1::uuid WHERE "id" = $2::uuid`, foreign.id, clauseId).toThrow(
      refused,
    )
    await refusalOf(
      `UPDATE "Clause" SET "obliged" = 'one_party', "obligedPartyId" = $1::uuid WHERE "id" = $2::uuid`,
      foreign.agreement.parties[0]?.id,
      clauseId,
    ).toThrow(refused)
    await refusalOf(
      `INSERT INTO "StatusReport" ("id", "clauseId", "agreementId", "partyId", "reportingBodyId", "status", "sourceId")
       VALUES (gen_random_uuid(), $1::uuid, $2::uuid, $3::uuid, $4::uuid, 'ongoing', $5::uuid)`,
      foreign.id,
      agreementId,
      partyId,
      bodyId,
      sourceId,
    ).toThrow(refused)
  })
})

describe('a date', () => {
  it('is there exactly when its precision is known', async () => {
    await refusalOf(`UPDATE "Agreement" SET "signedPrecision" = 'day' WHERE "id" = $1::uuid`, agreementId).toThrow(
      refused,
    )
    await refusalOf(`UPDATE "Agreement" SET "signedOn" = '2025-10-05' WHERE "id" = $1::uuid`, agreementId).toThrow(
      refused,
    )
  })
})
