import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { addToAgenda } from '@/lib/agenda/agenda-commands'
import { getProposedAgenda } from '@/lib/agenda/agenda-queries'
import { agendaTitles } from '@/lib/agenda/agenda-titles'
import type { Actor } from '@/lib/auth/permissions'
import { beginRecord } from '@/lib/drafts/draft-commands'
import { readDraft } from '@/lib/drafts/draft-reading'
import type { FormValues } from '@/lib/forms/form-data'
import type { Locale } from '@/lib/i18n/locales'
import { meetingShape } from '@/lib/meetings/meeting-shape'
import { makeAccount } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'

// Outside of Next there is no request whose language it could ask for; here each call names its own.
vi.mock('next-intl/server', async () => {
  const { createTranslator } = await import('use-intl/core')
  return {
    getTranslations: async ({
      locale,
      namespace,
    }: {
      locale: Locale
      namespace: 'agenda.item' | 'agenda.item.turn'
    }) => {
      const messages = (await import(`@/messages/${locale}.json`)).default
      return createTranslator({ locale, messages, namespace })
    },
  }
})

const registry = testDatabase()
const today = '2026-11-27'
const name = { noun: 'meetings', key: 'test-third-meeting' } as const

let editor: Actor
let official: Actor

beforeAll(async () => {
  editor = await makeAccount('editor')
  official = await makeAccount('official')
  const { id } = await registry.db.body.findUniqueOrThrow({ where: { key: 'ru-mincult' }, select: { id: true } })
  official = { ...official, bodyIds: [id] }
  await registry.db.clause.updateMany({
    where: { number: 2, agreement: { key: 'ir-ru' } },
    data: { dueOn: new Date('2026-01-31T00:00:00Z'), duePrecision: 'day' },
  })
  await beginRecord(editor, name, {
    'title.en': 'Third meeting (test)',
    kind: 'follow_up',
    format: 'not_stated',
    state: 'planned',
    'agreements.0': 'ir-ru',
    'agenda.0.title.en': 'Opening',
    'agenda.1.title.en': '',
  })
})

async function agenda() {
  const { values } = await registry.db.draft.findUniqueOrThrow({ where: { noun_key: name }, select: { values: true } })
  return readDraft(meetingShape, values as FormValues).document.agenda as { title: Record<string, string> }[]
}

describe('the agenda of a meeting', () => {
  it('proposes what stands open under the agreements of its draft', async () => {
    const proposed = await getProposedAgenda(editor, name.key, today)
    expect(proposed?.meeting).toMatchObject({ agreements: ['ir-ru'], draftVersion: 1 })
    expect(proposed?.proposals).toContainEqual(
      expect.objectContaining({ kind: 'clause', agreement: 'ir-ru', number: 2, reasons: ['overdue'] }),
    )
  })

  it('takes over what was chosen, once, in every language, behind what stands there', async () => {
    await addToAgenda(editor, name.key, ['clause ir-ru 2', 'clause ir-ru 999'])
    const items = await agenda()
    expect(items).toHaveLength(2)
    expect(items[0]).toEqual({ title: { en: 'Opening' } })
    expect(Object.keys(items[1]?.title ?? {}).sort()).toEqual(['en', 'fa', 'kk', 'ru'])
    expect(items[1]?.title.fa).toMatch(/^روند اجرای بند ۲: /)
    await expect(addToAgenda(editor, name.key, ['clause ir-ru 2'])).rejects.toMatchObject({ code: 'nothingProposed' })
    expect(await agenda()).toHaveLength(2)
  })

  it('opens the draft of a published meeting', async () => {
    await registry.db.meeting.findUniqueOrThrow({ where: { key: 'ir-ru-online-2' } })
    await addToAgenda(editor, 'ir-ru-online-2', ['clause ir-ru 2'])
    const draft = await registry.db.draft.findUnique({
      where: { noun_key: { noun: 'meetings', key: 'ir-ru-online-2' } },
      select: { editorId: true },
    })
    expect(draft?.editorId).toBe(editor.userId)
  })

  it('proposes a disputed clause once, with its other reasons, and the turn that comes next', async () => {
    await disputeSecondClause()
    await registry.db.clause.update({
      where: { key: 'ir-ru-4' },
      data: {
        ...{ nature: 'recurring', owedCount: 2, periodLength: 1, periodUnit: 'years', turns: 'in_turn' },
        ...{ periodsFromOn: new Date('2025-01-01T00:00:00Z'), periodsFromPrecision: 'year' },
        firstTurnPartyId: await partyOf('ir-cinema-org'),
      },
    })
    const outcome = await registry.db.outcome.findUniqueOrThrow({
      where: { key: 'kazan-prizes' },
      select: { id: true },
    })
    const clause = await registry.db.clause.findUniqueOrThrow({ where: { key: 'ir-ru-4' }, select: { id: true } })
    await registry.db.ledgerOutcome.create({ data: { outcomeId: outcome.id, clauseId: clause.id, period: 2 } })
    const proposals = (await getProposedAgenda(editor, name.key, today))?.proposals ?? []
    const second = proposals.filter((one) => one.kind === 'clause' && one.number === 2)
    expect(second).toEqual([
      expect.objectContaining({
        reasons: ['overdue', 'disputed'],
        disputes: [
          expect.objectContaining({ party: expect.objectContaining({ en: 'Iran' }), reason: { en: 'Test reason.' } }),
        ],
      }),
    ])
    const [turn, ...others] = proposals.filter(({ kind }) => kind === 'turn')
    if (turn?.kind !== 'turn') throw new Error('A turn is proposed')
    expect(others).toEqual([])
    // The second year: the other side's turn, of which one of two is done.
    expect(turn).toMatchObject({ id: 'turn ir-ru 4 2', turn: { en: 'Russia' }, owed: 2, done: 1 })
    const titles = await agendaTitles(turn)
    expect(Object.keys(titles).sort()).toEqual(['en', 'fa', 'kk', 'ru'])
    expect(titles.en).toMatch(/^Next turn under clause 4 \(.+\): 2026; turn: Russia$/)
    await addToAgenda(editor, name.key, [turn.id])
    expect((await agenda()).at(-1)?.title).toEqual(titles)
  })

  async function partyOf(body: string): Promise<string> {
    const party = await registry.db.agreementParty.findFirstOrThrow({
      where: { agreement: { key: 'ir-ru' }, body: { key: body } },
      select: { id: true },
    })
    return party.id
  }

  /** Iran's objection to what Russia reports. */
  async function disputeSecondClause(): Promise<void> {
    const { db } = registry
    const clause = await db.clause.findUniqueOrThrow({
      where: { key: 'ir-ru-2' },
      select: { id: true, agreementId: true, sourceId: true },
    })
    const [own, other] = await Promise.all(['ir-cinema-org', 'ru-mincult'].map(partyOf))
    const [ownBody, otherBody] = await Promise.all(
      ['ir-cinema-org', 'ru-mincult'].map((key) => db.body.findUniqueOrThrow({ where: { key }, select: { id: true } })),
    )
    const of = { clauseId: clause.id, agreementId: clause.agreementId }
    const report = await db.statusReport.create({
      data: {
        ...{ ...of, partyId: other ?? '', reportingBodyId: otherBody?.id ?? '', status: 'ongoing' },
        sourceId: clause.sourceId,
        texts: { create: { locale: 'en', note: 'Test note.' } },
      },
      select: { id: true },
    })
    await db.dispute.create({
      data: {
        ...{ ...of, partyId: own ?? '', bodyId: ownBody?.id ?? '', reportId: report.id },
        ...{ authorUserId: official.userId, submissionId: randomUUID() },
        texts: { create: { locale: 'en', reason: 'Test reason.' } },
      },
      select: { id: true },
    })
  }

  it('shows officials of the parties the published meeting, never a draft, and others nothing', async () => {
    expect(await getProposedAgenda(official, name.key, today)).toBeNull()
    const seen = await getProposedAgenda(official, 'ir-ru-online-2', today)
    expect(seen?.meeting.draftVersion).toBeNull()
    expect(seen?.proposals.length).toBeGreaterThan(0)
    expect(await getProposedAgenda({ ...official, bodyIds: [] }, 'ir-ru-online-2', today)).toBeNull()
    expect(await getProposedAgenda(editor, 'none', today)).toBeNull()
    await expect(addToAgenda(official, 'ir-ru-online-2', ['clause ir-ru 2'])).rejects.toMatchObject({
      code: 'notFound',
    })
  })
})
