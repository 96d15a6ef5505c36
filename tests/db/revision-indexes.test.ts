import pg from 'pg'
import { beforeAll, expect, test, vi } from 'vitest'
import { getAgreementAsOf, getAgreementDays } from '@/lib/agreements/agreement-as-of-queries'
import type { Actor } from '@/lib/auth/permissions'
import { getRecordOnDesk } from '@/lib/drafts/record-desk-queries'
import { getPublishedHistory } from '@/lib/history/history-queries'
import { knownDocuments } from '@/lib/history/known-documents'
import { appendRevisions } from '@/lib/history/revision-rows'
import { getWithdrawalDay } from '@/lib/history/withdrawal-queries'
import { listPublishedChanges } from '@/lib/records/change-queries'
import { recordNouns } from '@/lib/records/record-shape'
import { getTranslationForm } from '@/lib/translations/translation-form-queries'
import { getTranslationMatrix } from '@/lib/translations/translation-queries'
import { testDatabase } from '../support/database'

const database = testDatabase()
const editor: Actor = { userId: 'nobody', name: 'Test', role: 'editor', bodyIds: [], locale: 'en' }
const today = new Date().toISOString().slice(0, 10)

beforeAll(async () => {
  // Five kinds of four hundred records with ten revisions each.
  for (const noun of ['clauses', 'bodies', 'people', 'films', 'outcomes'])
    await database.db.$executeRaw`
      INSERT INTO "RecordRevision" ("id", "noun", "key", "revision", "kind", "document", "recordedAt")
      SELECT gen_random_uuid(), ${noun}::"RecordNoun", ${noun} || '-test-' || record, revision, 'loaded',
        jsonb_build_object('agreement', 'test-' || record % 200, 'heading', repeat('text ', 20)),
        timestamptz '2026-01-01' + (revision * 5000 + record) * interval '1 minute'
      FROM generate_series(1, 10) revision, generate_series(1, 400) record
      ORDER BY revision`
  await database.db.$executeRaw`ANALYZE "RecordRevision"`
}, 120_000)

interface PlanNode {
  'Relation Name'?: string
  'Node Type': string
  'Index Name'?: string
  'Index Cond'?: string
  Plans?: PlanNode[]
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

/** How the database goes about each statement on revisions that the work sends, as the role that sends it. */
async function plansOf(work: () => Promise<unknown>): Promise<PlanNode[]> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  await work()
  const calls = query.mock.calls.map(([asked], index) => ({
    asked: asked as unknown,
    client: query.mock.contexts[index],
  }))
  query.mockRestore()
  const plans: PlanNode[] = []
  for (const { asked, client } of calls) {
    const { text = '', values = [] } = asked as { text?: string; values?: unknown[] }
    if (!text.includes('"RecordRevision"') || !/^\s*SELECT/.test(text)) continue
    const { rows } = await (client as pg.Client).query({ text: `EXPLAIN (FORMAT JSON) ${text}`, values })
    plans.push(rows[0]['QUERY PLAN'][0].Plan)
  }
  return plans
}

const works: Record<string, () => Promise<unknown>> = {
  'the history of an agreement': () => getPublishedHistory('agreements', 'ir-ru', 1, 'en'),
  'the history of a body': () => getPublishedHistory('bodies', 'ir-cinema-org', 1, 'en'),
  'the days of an agreement': () => getAgreementDays('ir-ru', 'en'),
  'an agreement of the past': () => getAgreementAsOf('ir-ru', today, 'en'),
  'the days of change of a list': () => listPublishedChanges('outcomes', ['outcomes-test-1', 'outcomes-test-2']),
  'translations of an agreement': () => getTranslationMatrix(editor, 'ir-ru', 'en', 'all', 1),
  'the form of translations': () => getTranslationForm(editor, 'ir-ru', 'kk', 'fa', 'en', 1),
  'a record at the desk': () => getRecordOnDesk(editor, { noun: 'clauses', key: 'ir-ru-1' }, 'en'),
  'a further revision': () =>
    database.db.$transaction((tx) => appendRevisions(tx, 'clauses', ['ir-ru-1'], { kind: 'loaded' })),
}

test.each(Object.entries(works))('%s is read by an index from its first column on', async (_, work) => {
  const plans = await plansOf(work)
  expect(plans).not.toEqual([])
  for (const plan of plans) {
    const nodes = nodesOf(plan)
    expect(
      nodes.filter((node) => node['Relation Name'] === 'RecordRevision' && node['Node Type'] === 'Seq Scan'),
    ).toEqual([])
    const scans = nodes.flatMap((node) =>
      node['Index Name']?.startsWith('RecordRevision_') ? [[node['Index Name'], node['Index Cond'] ?? '']] : [],
    )
    expect(scans).not.toEqual([])
    for (const [index, condition] of scans)
      expect(condition).toMatch(index === 'RecordRevision_key_revision_idx' ? /\bkey = / : /\bnoun = /)
  }
})

test('the day of a withdrawal, which the database asks itself, has its index as well', async () => {
  expect(await getWithdrawalDay('clauses', 'clauses-test-1')).toBeNull()
  const [row] = await database.db.$queryRaw<{ 'QUERY PLAN': [{ Plan: PlanNode }] }[]>`
    EXPLAIN (FORMAT JSON) SELECT "kind" FROM "RecordRevision" WHERE "noun" = 'clauses' AND "key" = 'clauses-test-1'
    ORDER BY "revision" DESC LIMIT 1`
  const scans = row ? nodesOf(row['QUERY PLAN'][0].Plan).filter((node) => node['Index Name']) : []
  expect(scans.map((node) => node['Index Cond'])).toEqual([expect.stringMatching(/noun = .*key = /)])
})

test('of each kind the public reads the revisions of what it sees, and no other', async () => {
  const shown = await database.publicDb.recordRevision.findMany({ distinct: ['noun'], select: { noun: true } })
  expect(shown.map(({ noun }) => noun).sort()).toEqual([...recordNouns].sort())
  expect(await database.publicDb.recordRevision.count({ where: { key: { contains: '-test-' } } })).toBe(0)
})

test('what records said last is planned once for each connection', async () => {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  await knownDocuments([{ noun: 'agreements', key: 'ir-ru' }])
  await knownDocuments([{ noun: 'clauses', key: 'ir-ru-1' }])
  const names = query.mock.calls.map(([asked]) => (asked as { name?: string }).name)
  query.mockRestore()
  expect(names).toEqual(['known-documents', 'known-documents'])
})
