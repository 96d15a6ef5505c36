import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import { raiseDispute } from '@/lib/disputes/dispute-commands'
import type { SettlementInput } from '@/lib/disputes/dispute-schema'
import { settleDispute } from '@/lib/disputes/settlement-commands'
import { locales } from '@/lib/i18n/locales'
import { markNewsSeen, stopOwnNewsMail } from '@/lib/news/news-commands'
import { sendNews } from '@/lib/news/news-mail'
import { listOwnNews } from '@/lib/news/news-queries'
import { testDatabase } from '@/tests/support/database'
import { official, reportOfSide, sideOf } from '@/tests/support/reminders'
import { messages } from '@/tests/support/rendered'
import { startSmtpServer } from '@/tests/support/smtp-server'

const registry = testDatabase()
let smtp: Awaited<ReturnType<typeof startSmtpServer>>
let iran: Awaited<ReturnType<typeof official>>
let russia: Awaited<ReturnType<typeof official>>
let numbers = 0

beforeAll(async () => {
  smtp = await startSmtpServer()
  process.env.SMTP_URL = smtp.url
})
afterAll(async () => {
  delete process.env.SMTP_URL
  await smtp.stop()
})
beforeEach(async () => {
  smtp.received.length = 0
  await registry.db.user.updateMany({ where: { role: 'official' }, data: { banned: true } })
  iran = await official()
  russia = await official({ bodyId: (await sideOf('ru')).bodyId })
})

/** What the Iranian side may say of the next clause, on which the other side has just reported. */
async function objection() {
  numbers += 1
  const number = numbers
  await reportOfSide(`ir-ru-${number}`, 'ru', new Date())
  const { version, latest } = await registry.db.clause.findUniqueOrThrow({
    where: { key: `ir-ru-${number}` },
    select: { version: true, latest: { where: { party: { body: { countryCode: 'ru' } } }, select: { id: true } } },
  })
  const own = await registry.db.body.findUniqueOrThrow({ where: { id: iran.bodyIds[0] ?? '' }, select: { key: true } })
  return {
    ...({ locale: 'en', submissionId: randomUUID(), agreementKey: 'ir-ru', number, version } as const),
    ...{ reportId: latest[0]?.id ?? '', speaker: { party: own.key, body: own.key } },
    texts: [{ locale: 'en' as const, reason: 'The hall <was> closed.' }],
  }
}

async function withdrawal(disputeId: string, number: number): Promise<SettlementInput> {
  const { version } = await registry.db.clause.findUniqueOrThrow({
    where: { key: `ir-ru-${number}` },
    select: { version: true },
  })
  return {
    ...{ locale: 'en', submissionId: randomUUID(), agreementKey: 'ir-ru', number, version, disputeId },
    ...{ settlement: { by: 'withdrawal' }, texts: [{ locale: 'en', reason: 'It was open after all.' }] },
  }
}

const disputesOf = async (actor: Actor) =>
  (await listOwnNews(actor, 'en')).items.map(({ dispute }) => [dispute?.event, dispute?.number, dispute?.reason?.text])
const rowOf = ({ userId }: Actor) =>
  registry.db.news.findFirstOrThrow({ where: { userId }, orderBy: { recordedAt: 'desc' } })

describe('a dispute', () => {
  it('is told to the other side as it is raised and as it ends, each once, however often the form is sent', async () => {
    const form = await objection()
    const sent = await Promise.all(Array.from({ length: 12 }, () => raiseDispute(iran, form)))
    const why = [form.number, 'The hall <was> closed.']
    expect(await disputesOf(russia)).toEqual([['raised', ...why]])
    const end = await withdrawal(sent[0]?.disputeId ?? '', form.number)
    await Promise.all(Array.from({ length: 12 }, () => settleDispute(iran, end)))
    expect(await disputesOf(russia)).toEqual([
      ['withdrawal', form.number, 'It was open after all.'],
      ['raised', ...why],
    ])
    expect(await disputesOf(iran)).toEqual([])
    await markNewsSeen(russia, (await rowOf(russia)).id)
    expect(await disputesOf(russia)).toEqual([['raised', ...why]])
    expect(await disputesOf({ ...russia, bodyIds: [] })).toEqual([])
  })

  it('that is refused is news to nobody, and neither is one on a clause that is public no more', async () => {
    const form = await objection()
    await expect(raiseDispute(iran, { ...form, reportId: randomUUID() })).rejects.toMatchObject({
      code: 'disputedUnknown',
    })
    expect(await registry.db.news.count({ where: { userId: russia.userId } })).toBe(0)
    await raiseDispute(iran, form)
    const state = (value: 'withdrawn' | 'published') =>
      registry.db.clause.update({
        where: { key: `ir-ru-${form.number}` },
        data: { state: value },
        select: { id: true },
      })
    await state('withdrawn')
    expect(await disputesOf(russia)).toEqual([])
    await sendNews((await rowOf(russia)).id, new Date())
    await state('published')
    expect([smtp.received, (await rowOf(russia)).mail]).toEqual([[], 'none'])
  })

  it('goes by e-mail in the language of each reader, unless they have stopped such messages', async () => {
    const form = await objection()
    const bodyId = (await sideOf('ru')).bodyId
    const readers = await Promise.all(locales.map(() => official({ bodyId })))
    for (const [index, { userId }] of readers.entries())
      await registry.db.user.update({ where: { id: userId }, data: { locale: locales[index] }, select: { id: true } })
    await stopOwnNewsMail(russia)
    const { disputeId } = await raiseDispute(iran, form)
    expect((await rowOf(russia)).mail).toBe('none')
    for (const [index, reader] of readers.entries()) {
      const locale = locales[index] ?? 'en'
      const words = messages[locale]
      const { id } = await rowOf(reader)
      await sendNews(id, new Date())
      await sendNews(id, new Date())
      const [mail, ...more] = smtp.received.splice(0)
      expect([mail?.to, more]).toEqual([[reader.email], []])
      expect(mail?.headers.subject).toBe(words.news.mail.subjectRaised.replace('{brand}', words.layout.brand))
      expect(mail?.parts['text/plain']).toContain('The hall <was> closed.')
      const page = mail?.parts['text/html'] ?? ''
      expect(page).toContain('The hall &#60;was&#62; closed.')
      expect(page).toContain(`/${locale}/agreements/ir-ru/clauses/${form.number}`)
      expect(page).toContain(words.status.label.in_progress)
    }
    await settleDispute(iran, await withdrawal(disputeId, form.number))
    const [reader] = readers
    if (!reader) throw new Error('There is a reader')
    await sendNews((await rowOf(reader)).id, new Date())
    const { subjectWithdrawn } = messages[locales[0]].news.mail
    expect(smtp.received[0]?.headers.subject).toBe(
      subjectWithdrawn.replace('{brand}', messages[locales[0]].layout.brand),
    )
  })
})
