import { createElement } from 'react'
import { beforeAll, describe, expect, test } from 'vitest'
import { AgreementContent } from '@/components/agreements/agreement-content'
import { getPublishedAgreementForApi } from '@/lib/agreements/agreement-api-queries'
import { getAgreementAsOf } from '@/lib/agreements/agreement-as-of-queries'
import { getPublishedAgreement } from '@/lib/agreements/agreement-queries'
import { locales } from '@/lib/i18n/locales'
import { testDatabase } from '../support/database'
import { makeMultilateral, multilateral } from '../support/multilateral'
import { messages, rendered } from '../support/rendered'

const database = testDatabase()

beforeAll(() => makeMultilateral(database.db))

async function shown(key: string, locale: (typeof locales)[number]) {
  const agreement = await getPublishedAgreement(key, locale)
  if (!agreement) throw new Error(`The registry has ${key}`)
  return { agreement, html: rendered(locale, createElement(AgreementContent, { agreement, documents: [], locale })) }
}

describe('an agreement of more than two parties', () => {
  test.each(locales)(
    'has a cell for every clause and party, each with its word and leading to the clause: %s',
    async (locale) => {
      const { agreement, html } = await shown(multilateral, locale)
      const table = /<div class="clause-matrix">.*?<\/table>/s.exec(html)?.[0] ?? ''
      expect(table.match(/<th scope="col"/g)).toHaveLength(agreement.parties.length + 2)
      expect(table.match(/<th scope="row"/g)).toHaveLength(agreement.clauses.length)
      for (const party of agreement.parties) expect(table).toContain(party.countryName)
      for (const { number } of agreement.clauses) {
        const [row = ''] = new RegExp(`<tr id="clause-${number}"[^>]*>.*?</tr>`, 's').exec(table) ?? []
        const cells = row.match(new RegExp(`href="/${locale}/agreements/${multilateral}/clauses/${number}#sides"`, 'g'))
        expect(cells).toHaveLength(agreement.parties.length)
        const [, places = ''] = /data-said="([^"]*)"/.exec(row) ?? []
        expect(places.split(' ')).toHaveLength(agreement.parties.length)
        for (const place of places.split(' ')) expect(html).toContain(`id="${place}"`)
      }
      const words = messages[locale].status.label
      const [second = ''] = /<tr id="clause-2"[^>]*>.*?<\/tr>/s.exec(table) ?? []
      for (const word of [words.fulfilled, words.delayed, words.no_information, words.blocked, words.ongoing])
        expect(second.split(`>${word}<`)).toHaveLength(2)
      expect(second).toContain(messages[locale].disputes.mark)
      expect(second).toContain(`href="/${locale}/agreements/${multilateral}/clauses/2#disputes"`)
    },
  )

  test('says in words how many have reported', async () => {
    const { html } = await shown(multilateral, 'en')
    expect(html).toContain('All sides report: “In progress”')
    expect(html).toContain('The reports differ; 4 of 5 parties have reported')
    expect(html).toContain('2 of 5 parties have reported')
    expect(html).toContain(messages.en.clauses.accord.silent)
  })

  test('is told to programs with its disputes', async () => {
    const data = await getPublishedAgreementForApi(multilateral)
    expect(data?.clauses.map(({ disputes }) => disputes.length)).toEqual([0, 1, 0, 0])
    expect(data?.clauses[1]?.disputes[0]).toMatchObject({
      party: 'ir-cinema-org',
      raisedBy: 'ir-cinema-org',
      reasons: { en: { reason: 'Test reason of a dispute.' } },
      settled: null,
    })
  })
})

test('an agreement of two parties has no table', async () => {
  const { html } = await shown('ir-ru', 'en')
  expect(html).not.toContain('clause-matrix')
  expect(html).toContain('side-chips')
})

test('the past knows of a dispute from the day on which it was raised', async () => {
  const { db } = database
  const clause = await db.clause.findUniqueOrThrow({
    where: { key: 'ir-ru-2' },
    select: { id: true, agreementId: true },
  })
  const [own, other] = await db.agreementParty.findMany({ where: { agreementId: clause.agreementId }, take: 2 })
  const { id: sourceId } = await db.source.findUniqueOrThrow({ where: { key: 's0' }, select: { id: true } })
  if (!own || !other) throw new Error('The agreement has two parties')
  const ids = { clauseId: clause.id, agreementId: clause.agreementId }
  const { id: reportId } = await db.statusReport.create({
    data: {
      ...{ ...ids, partyId: other.id, reportingBodyId: other.bodyId, status: 'ongoing', sourceId },
      texts: { create: { locale: 'en', note: 'Test note.' } },
    },
    select: { id: true },
  })
  const [author] = await db.user.findMany({ take: 1, select: { id: true } })
  const day = new Date().toISOString().slice(0, 10)
  await db.dispute.create({
    data: {
      ...{ ...ids, partyId: own.id, bodyId: own.bodyId, reportId, authorUserId: author?.id ?? '' },
      submissionId: '0198c0de-0000-7000-8000-000000000001',
      texts: { create: { locale: 'en', reason: 'Test reason.' } },
    },
    select: { id: true },
  })
  const disputedOn = async (asOf: string) => {
    const view = await getAgreementAsOf('ir-ru', asOf, 'en')
    return view?.state === 'public' ? view.agreement.disputed : []
  }
  expect(await disputedOn(day)).toEqual(['ir-ru-2'])
  const before = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  expect(await disputedOn(before)).toEqual([])
})
