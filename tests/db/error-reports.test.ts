import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import { closeErrorReport, submitErrorReport, takeErrorReport } from '@/lib/error-reports/error-report-commands'
import {
  errorReportPageSize,
  getErrorReportByReference,
  getErrorReportForAnswer,
  listErrorReports,
} from '@/lib/error-reports/error-report-queries'
import { type ErrorReportInput, errorReportSchema } from '@/lib/error-reports/error-report-schema'
import { NotFoundError, StaleVersionError } from '@/lib/errors'
import { testDatabase } from '@/tests/support/database'

const registry = testDatabase('empty')

const actorOf = (role: Actor['role'], userId: string): Actor => ({
  userId,
  name: userId,
  role,
  bodyIds: [],
  locale: 'en',
})
const editor = actorOf('editor', 'test-editor')
const administrator = actorOf('administrator', 'test-administrator')
const official = actorOf('official', 'test-official')

const form = (over: Partial<ErrorReportInput> = {}): ErrorReportInput => ({
  locale: 'ru',
  submissionId: randomUUID(),
  page: '/agreements/ir-ru',
  problem: 'Тестовое сообщение: год указан неверно.',
  sourceUrl: 'https://example.org/a',
  email: 'reader@hamkino.invalid',
  ...over,
})

const countAll = () => registry.db.errorReport.count()
const entriesOf = (action: string) => registry.db.auditEntry.count({ where: { action } })

beforeAll(async () => {
  for (const { userId: id, role } of [editor, administrator, official])
    await registry.db.user.create({ data: { id, role, name: id, email: `${id}@hamkino.invalid` } })
})

beforeEach(() => registry.db.rateLimit.deleteMany({}))

describe('a reader’s report', () => {
  it('is kept with its entry in the history, which has none of its words', async () => {
    const reference = await submitErrorReport(form(), '192.0.2.1')
    const kept = await registry.db.errorReport.findUniqueOrThrow({ where: { reference } })
    expect(kept).toMatchObject({
      ...form({ submissionId: kept.submissionId }),
      state: 'open',
      version: 1,
      answer: null,
    })
    const [entry, ...others] = await registry.db.auditEntry.findMany({ where: { recordKey: kept.id } })
    expect(others).toEqual([])
    expect(entry).toMatchObject({
      action: 'errorReport.received',
      actorUserId: null,
      recordKind: 'errorReport',
      payload: { page: '/agreements/ir-ru' },
    })
  })

  it('sent three times at once is one report and one reference, whatever the limit', async () => {
    const before = await countAll()
    for (const _ of Array(9)) await submitErrorReport(form(), '192.0.2.2')
    const sent = form()
    const references = await Promise.all([1, 2, 3].map(() => submitErrorReport(sent, null)))
    expect(new Set(references).size).toBe(1)
    expect(await submitErrorReport(sent, '192.0.2.2')).toBe(references[0])
    expect(await countAll()).toBe(before + 10)
  })

  it('with other words under the number of one that was sent is refused and neither lost nor mixed up', async () => {
    const sent = form()
    const reference = await submitErrorReport(sent, null)
    await expect(submitErrorReport({ ...sent, problem: 'Test.' }, null)).rejects.toMatchObject({
      code: 'errorReportTaken',
    })
    expect(await getErrorReportByReference(reference)).toMatchObject({ problem: sent.problem })
  })

  it('is refused when too many come from one network, also at the same moment, and not from another', async () => {
    const before = await countAll()
    const outcomes = await Promise.allSettled(Array.from({ length: 25 }, () => submitErrorReport(form(), '192.0.2.3')))
    const refused = outcomes.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(15)
    for (const outcome of refused) expect(outcome).toMatchObject({ reason: { code: 'errorReportLimited' } })
    await submitErrorReport(form(), '192.0.2.4')
    expect(await countAll()).toBe(before + 11)
  })

  it('is refused when too many come from everywhere', async () => {
    await registry.db.rateLimit.deleteMany({})
    const accepted: string[] = []
    const flood = async () => {
      for (let index = 0; index < 250; index += 1) accepted.push(await submitErrorReport(form(), `192.0.2.${index}`))
    }
    await expect(flood()).rejects.toMatchObject({ code: 'errorReportLimited' })
    expect(accepted).toHaveLength(200)
  })

  it('leaves the address of a network nowhere', async () => {
    await submitErrorReport(form(), '198.51.100.77')
    const counters = await registry.db.rateLimit.findMany({ select: { key: true } })
    expect(counters.length).toBeGreaterThan(0)
    expect(JSON.stringify(counters)).not.toContain('198.51')
  })

  it('is found by its reference only, without the address for the answer', async () => {
    const reference = await submitErrorReport(form(), null)
    const found = await getErrorReportByReference(reference)
    expect(found).toMatchObject({ page: '/agreements/ir-ru', state: 'open', answer: null })
    expect(JSON.stringify(found)).not.toContain('reader@hamkino.invalid')
    expect(await getErrorReportByReference('0000-0000-0000-0000')).toBeNull()
  })
})

describe('an answer', () => {
  const answer = 'Test answer.'

  it('closes the report, with the history, and stays', async () => {
    const [taken, closed] = [await entriesOf('errorReport.taken'), await entriesOf('errorReport.closed')]
    const reference = await submitErrorReport(form(), null)
    await takeErrorReport(editor, reference, 1)
    expect(await getErrorReportForAnswer(editor, reference)).toMatchObject({
      isOwn: true,
      takenBy: 'test-editor',
      version: 2,
    })
    const closing = { locale: 'en', reference, version: 2, state: 'answered', answer } as const
    await closeErrorReport(editor, closing)
    expect(await getErrorReportByReference(reference)).toMatchObject({ state: 'answered', answer })
    expect([await entriesOf('errorReport.taken'), await entriesOf('errorReport.closed')]).toEqual([
      taken + 1,
      closed + 1,
    ])

    await closeErrorReport(editor, closing)
    expect(await entriesOf('errorReport.closed')).toBe(closed + 1)
    await expect(closeErrorReport(editor, { ...closing, answer: 'Other.' })).rejects.toThrow(StaleVersionError)
    await expect(closeErrorReport(administrator, { ...closing, version: 3 })).rejects.toThrow(StaleVersionError)
    await expect(takeErrorReport(administrator, reference, 3)).rejects.toThrow(StaleVersionError)
    expect(await getErrorReportByReference(reference)).toMatchObject({ state: 'answered', answer })
  })

  it('of two editors at once is one answer, and the other is told', async () => {
    const reference = await submitErrorReport(form(), null)
    const closings = [editor, administrator].map((actor) =>
      closeErrorReport(actor, {
        locale: 'en',
        reference,
        version: 1,
        state: 'dismissed',
        answer: `Of ${actor.userId}.`,
      }),
    )
    const outcomes = await Promise.allSettled(closings)
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: expect.any(StaleVersionError),
    })
  })

  it('written before another editor took the report is refused', async () => {
    const reference = await submitErrorReport(form(), null)
    await takeErrorReport(administrator, reference, 1)
    const late = closeErrorReport(editor, { locale: 'en', reference, version: 1, state: 'answered', answer })
    await expect(late).rejects.toMatchObject({ currentVersion: 2 })
  })

  it('is given by editors and administrators only: to others the report does not exist', async () => {
    const reference = await submitErrorReport(form(), null)
    const closing = { locale: 'en', reference, version: 1, state: 'answered', answer } as const
    for (const work of [
      () => takeErrorReport(official, reference, 1),
      () => closeErrorReport(official, closing),
      () => closeErrorReport(editor, { ...closing, reference: '0000-0000-0000-0000' }),
    ])
      await expect(work()).rejects.toThrow(NotFoundError)
    expect(await listErrorReports(official, 'open', 1)).toBeNull()
    expect(await getErrorReportForAnswer(official, reference)).toBeNull()
    expect(await getErrorReportByReference(reference)).toMatchObject({ state: 'open' })
  })
})

describe('the list', () => {
  it('comes in pages, each state by itself, open reports oldest first', async () => {
    await registry.db.errorReport.deleteMany({})
    const references: string[] = []
    for (let index = 0; index <= errorReportPageSize; index += 1)
      references.push(await submitErrorReport(form({ problem: `Test ${index}` }), `network ${index}`))
    const [first = '', ...others] = references
    await closeErrorReport(editor, { locale: 'en', reference: first, version: 1, state: 'dismissed', answer: 'Test.' })
    const list = await listErrorReports(editor, 'open', 1)
    expect(list).toMatchObject({ counts: { open: errorReportPageSize, answered: 0, dismissed: 1 }, pages: 1 })
    expect(list?.reports.map(({ reference }) => reference)).toEqual(others)
    await submitErrorReport(form({ problem: 'Test, the last' }), 'network')
    expect(await listErrorReports(administrator, 'open', 2)).toMatchObject({
      pages: 2,
      reports: [{ problem: 'Test, the last', takenBy: null }],
    })
    expect(await listErrorReports(editor, 'dismissed', 1)).toMatchObject({ reports: [{ reference: first }], pages: 1 })
  })
})

describe('the database refuses', () => {
  it.each([
    ['other words of the reader', `"problem" = 'x'`],
    ['another page', `"page" = '/about'`],
    ['another address for the answer', `"email" = 'other@hamkino.invalid'`],
    ['another answer', `"answer" = 'x'`],
    ['opening it again', `"state" = 'open', "answer" = NULL, "closedById" = NULL, "closedAt" = NULL`],
    ['a closed report without an answer', `"answer" = NULL`],
  ])('%s', async (_, change) => {
    const reference = await submitErrorReport(form(), null)
    await closeErrorReport(editor, { locale: 'en', reference, version: 1, state: 'answered', answer: 'Test.' })
    const changing = registry.db.$executeRawUnsafe(
      `UPDATE "ErrorReport" SET ${change} WHERE "reference" = $1`,
      reference,
    )
    await expect(changing).rejects.toThrow(/stays as it is|violates check constraint/)
  })

  it('nothing where the address for the answer has served and goes', async () => {
    const reference = await submitErrorReport(form(), null)
    await registry.db.errorReport.update({ where: { reference }, data: { email: null } })
    expect(await registry.db.errorReport.findUniqueOrThrow({ where: { reference } })).toMatchObject({ email: null })
  })
})

describe('what the form says', () => {
  const typed = { ...form(), sourceUrl: '', email: '' }
  const codesOf = (over: Record<string, unknown>) =>
    errorReportSchema
      .safeParse({ ...typed, ...over })
      .error?.issues.map(({ path, message }) => [path.join('.'), message])

  it('may leave out the source and the address', () => {
    expect(errorReportSchema.parse(typed)).toEqual({ ...typed, sourceUrl: null, email: null })
    expect(errorReportSchema.parse({ ...typed, email: ' Reader＠hamkino.invalid ' })).toMatchObject({
      email: 'Reader@hamkino.invalid',
    })
  })

  it.each([
    [{ problem: '  ' }, 'problem', 'problemMissing'],
    [{ problem: 'x'.repeat(2001) }, 'problem', 'textTooLong'],
    [{ problem: 'a\u202eb' }, 'problem', 'textControls'],
    [{ sourceUrl: 'javascript:alert(1)' }, 'sourceUrl', 'urlInvalid'],
    [{ email: 'reader@' }, 'email', 'emailInvalid'],
    [{ page: '//evil.example' }, 'page', 'malformed'],
    [{ page: 'https://evil.example' }, 'page', 'malformed'],
    [{ page: `/${'a'.repeat(200)}` }, 'page', 'malformed'],
    [{ submissionId: '1' }, 'submissionId', 'malformed'],
  ])('is refused: %j', (over, field, code) => {
    expect(codesOf(over)).toEqual([[field, code]])
  })

  it('has no other fields', () => {
    expect(codesOf({ state: 'answered' })).toHaveLength(1)
  })
})
