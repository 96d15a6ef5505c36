import { describe, expect, test } from 'vitest'
import { getPublishedAgreementText, getPublishedComparison } from '@/lib/agreements/agreement-text-queries'
import { testDatabase } from '../support/database'

const database = testDatabase()

const clauseId = async (key: string) =>
  (await database.db.clause.findUniqueOrThrow({ where: { key }, select: { id: true } })).id

describe('the text of an agreement', () => {
  test('is in the reader’s language, with the parties in the order of that text', async () => {
    const [persian, russian] = await Promise.all([
      getPublishedAgreementText('ir-ru', 'fa'),
      getPublishedAgreementText('ir-ru', 'ru'),
    ])
    expect(persian?.parties.map(({ bodyKey }) => bodyKey)).toEqual(['ir-cinema-org', 'ru-mincult'])
    expect(russian?.parties.map(({ bodyKey }) => bodyKey)).toEqual(['ru-mincult', 'ir-cinema-org'])
    expect(russian).toMatchObject({ lang: 'ru', primaryLocale: 'fa', languages: ['fa', 'ru', 'kk', 'en'] })
    expect(russian?.clauses.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('falls back passage by passage and says which language it is then', async () => {
    await database.db.clauseText.updateMany({
      where: { clauseId: await clauseId('kz-tr-2'), locale: { not: 'kk' } },
      data: { current: false },
    })
    const text = await getPublishedAgreementText('kz-tr', 'fa')
    expect(text?.clauses.map(({ lang }) => lang)).toEqual(['fa', 'kk', 'fa', 'fa', 'fa'])
    expect(text?.clauses[1]?.marks).toEqual({ status: 'summary', checkedBy: null, behind: 0 })
    expect(text?.clauses[0]?.marks).toEqual({})
    const compared = await getPublishedComparison('kz-tr', ['kk', 'ru'], 'fa')
    expect(compared?.clauses[1]?.texts.map((found) => found?.text !== undefined)).toEqual([true, false])
  })

  test('puts points under their articles, and leaves out a clause that was withdrawn', async () => {
    const [first, third] = await Promise.all([clauseId('kz-az-1'), clauseId('kz-az-3')])
    await database.db.clause.update({ where: { id: third }, data: { parentId: first, printedNumber: '1.1' } })
    const text = await getPublishedAgreementText('kz-az', 'ru')
    expect(text?.clauses.map(({ number, depth }) => `${number} ${depth}`)).toEqual(['1 0', '3 1', '2 0', '4 0'])
    expect(text?.clauses[1]?.printedNumber).toBe('1.1')
    await database.db.clause.update({ where: { id: first }, data: { state: 'withdrawn' } })
    const rest = await getPublishedAgreementText('kz-az', 'ru')
    expect(rest?.clauses.map(({ number, depth }) => `${number} ${depth}`)).toEqual(['2 0', '3 0', '4 0'])
  })

  test('is not there before the agreement is published', async () => {
    await database.db.agreement.update({ where: { key: 'kz-ge' }, data: { state: 'withdrawn' } })
    expect(await getPublishedAgreementText('kz-ge', 'ru')).toBeNull()
    expect(await getPublishedComparison('kz-ge', ['kk', 'ru'], 'ru')).toBeNull()
    expect(await getPublishedAgreementText('no-such-agreement', 'ru')).toBeNull()
  })
})
