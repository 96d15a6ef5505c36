import { createElement } from 'react'
import { beforeAll, describe, expect, test } from 'vitest'
import { CompositionTable } from '@/components/clauses/composition-table'
import { getAgreementAsOf } from '@/lib/agreements/agreement-as-of-queries'
import { clauseStanding } from '@/lib/clauses/clause-standing'
import { compositionsInTime } from '@/lib/clauses/standing-in-time'
import { listStandingsInTime } from '@/lib/clauses/standing-in-time-queries'
import { listPublishedCompositions } from '@/lib/dashboard/composition-queries'
import { locales } from '@/lib/i18n/locales'
import { toAsciiDigits } from '@/lib/i18n/numbers'
import { testDatabase } from '../support/database'
import { rendered } from '../support/rendered'

const database = testDatabase()

const dayAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
const iso = (date: Date) => date.toISOString().slice(0, 10)
const today = iso(dayAgo(0))

beforeAll(async () => {
  const { db } = database
  const {
    id: agreementId,
    parties,
    clauses,
  } = await db.agreement.findUniqueOrThrow({
    where: { key: 'ir-ru' },
    select: {
      id: true,
      parties: { select: { id: true, bodyId: true }, orderBy: { body: { key: 'asc' } } },
      clauses: { select: { id: true, sourceId: true }, orderBy: { position: 'asc' }, take: 2 },
    },
  })
  const report = (
    clause: number,
    party: number,
    status: 'delayed' | 'in_progress',
    days: number,
    supersedesId?: string,
  ) =>
    db.statusReport.create({
      data: {
        ...{ agreementId, clauseId: clauses[clause]?.id ?? '', sourceId: clauses[clause]?.sourceId ?? '' },
        ...{ partyId: parties[party]?.id ?? '', reportingBodyId: parties[party]?.bodyId ?? '' },
        ...{
          status,
          asOfOn: dayAgo(days),
          asOfPrecision: 'day',
          recordedAt: dayAgo(days),
          supersedesId: supersedesId ?? null,
        },
        texts: { create: { locale: 'en', note: 'Test note.' } },
      },
      select: { id: true },
    })
  const first = await report(0, 0, 'delayed', 600)
  await report(0, 0, 'in_progress', 300, first.id)
  await report(1, 1, 'delayed', 150)
})

describe('what the sides said quarter by quarter', () => {
  test('changes with each report and not before, whichever calendar the quarters follow', async () => {
    for (const calendar of ['gregory', 'persian'] as const) {
      const [found] = await listStandingsInTime(['ir-ru'], calendar, today)
      const said = (clause: number) =>
        found?.clauses[clause]?.sides.map(({ marks }) => marks.filter((mark) => mark !== 'before' && mark !== 'coming'))
      const [first, second] = [
        said(0)?.find((marks) => marks.includes('delayed')),
        said(1)?.find((marks) => marks.includes('delayed')),
      ]
      const changes = (marks: readonly string[] | undefined) =>
        marks?.filter((mark, place) => mark !== marks[place - 1])
      expect(changes(first)).toEqual(['no_information', 'delayed', 'in_progress'])
      expect(changes(second)).toEqual(['no_information', 'delayed'])
      const places = (found?.quarters ?? []).flatMap(({ from }, place) => (from <= today ? [place] : []))
      const placeOf = (day: string) => places.find((place) => (found?.quarters[place]?.to ?? '') >= day) ?? -1
      expect(first?.indexOf('delayed')).toBe(placeOf(iso(dayAgo(600))) - places.length + (first?.length ?? 0))
      expect(first?.indexOf('in_progress')).toBe(placeOf(iso(dayAgo(300))) - places.length + (first?.length ?? 0))
    }
  })

  test('ends with what the agreement as of today says', async () => {
    const [found] = await listStandingsInTime(['ir-ru'], 'gregory', today)
    const then = await getAgreementAsOf('ir-ru', today, 'en')
    if (then?.state !== 'public') throw new Error('The agreement is public')
    const now = (found?.quarters ?? []).findLastIndex(({ from }) => from <= today)
    for (const { number, reports } of then.agreement.clauses) {
      const standing = clauseStanding(reports, then.agreement.parties).parties.map(({ status }) => status)
      const marks = found?.clauses.find((clause) => clause.number === number)?.sides.map((side) => side.marks[now])
      expect(marks?.sort()).toEqual(standing.sort())
    }
  })

  test('has beside its picture a table that counts every clause of a side in each quarter, in every language', async () => {
    for (const locale of locales) {
      const [found] = await listStandingsInTime(['ir-ru'], 'gregory', today)
      const counted = found?.clauses.filter(({ nature }) => nature !== 'final_provision') ?? []
      const sides = (found?.clauses[0]?.sides ?? []).map(({ partyId }) => ({
        ...{ partyId, party: { name: partyId, locale }, counts: compositionsInTime(found?.clauses ?? [], partyId) },
      }))
      const quarters = found?.quarters ?? []
      const html = rendered(locale, createElement(CompositionTable, { agreementKey: 'ir-ru', quarters, sides }))
      const rows = [...html.matchAll(/<tr><th scope="row">(.*?)<\/tr>/g)].map(([row]) => row)
      expect(rows).toHaveLength(sides.flatMap(({ counts }) => counts.filter(Boolean)).length)
      for (const row of rows) {
        const cells = [...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell = '']) => Number(toAsciiDigits(cell)))
        expect(cells.reduce((sum, one) => sum + one, 0)).toBe(counted.length)
      }
      expect(html).toContain(`/${locale}/agreements/ir-ru/as-of/`)
      expect(html.match(/<th scope="col"/g)?.length).toBeGreaterThan(4)
    }
  })

  test('is counted for the overview where anybody has reported', async () => {
    const keys = (await database.db.agreement.findMany({ where: { state: 'published' }, select: { key: true } })).map(
      ({ key }) => key,
    )
    const compositions = await listPublishedCompositions(keys, 'gregory', today)
    expect(compositions.map(({ key }) => key)).toEqual(['ir-ru'])
    expect(compositions[0]?.sides).toHaveLength(2)
  })
})
