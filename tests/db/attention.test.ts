import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { wholeAttention } from '@/lib/attention/attention-filter'
import {
  getPublishedAttention,
  listPublishedAttention,
  listPublishedAttentionRows,
} from '@/lib/attention/attention-queries'
import { attentionSheet } from '@/lib/attention/attention-sheet'
import { attentionTotals } from '@/lib/dashboard/attention-summary'
import { getPublishedDashboard } from '@/lib/dashboard/dashboard-queries'
import { writeCsv } from '@/lib/tables/table-csv'
import kk from '@/messages/kk.json' with { type: 'json' }
import { testDatabase } from '../support/database'
import { readHere } from '../support/table-reading'

const database = testDatabase()

const day = '2030-01-01'

/** Two sides that say different things of the first clause of an agreement, and the reports that are due quarterly. */
async function sayDifferentThings() {
  const { db } = database
  const agreement = await db.agreement.update({
    where: { key: 'ir-ru' },
    data: {
      ...{ reportingRhythm: 'quarterly', stage: 'in_force', entryRule: 'not_stated' },
      ...{ signedOn: new Date('2020-01-31'), signedPrecision: 'day', entryOn: null, entryPrecision: 'unknown' },
    },
    select: {
      id: true,
      parties: { select: { id: true, bodyId: true } },
      clauses: {
        select: { id: true, sourceId: true },
        where: { nature: { not: 'final_provision' } },
        orderBy: { position: 'asc' },
      },
    },
  })
  for (const [index, status] of (['blocked', 'in_progress'] as const).entries()) {
    const party = agreement.parties[index]
    const [clause] = agreement.clauses
    if (!party || !clause) throw new Error('The agreement has two parties and a clause')
    await db.statusReport.create({
      data: {
        ...{ clauseId: clause.id, agreementId: agreement.id, partyId: party.id, reportingBodyId: party.bodyId },
        ...{ status, recordedAt: new Date('2026-01-01T00:00:00Z'), sourceId: clause.sourceId },
        texts: { create: { locale: 'en', note: 'Test note.' } },
      },
      select: { id: true },
    })
  }
}

describe('the lists of what asks for attention', () => {
  test('have as many entries as the overview counts, and the same in every language', async () => {
    await sayDifferentThings()
    const { agreements } = await getPublishedDashboard('en', day)
    const totals = attentionTotals(agreements)
    expect(totals).toMatchObject({ blocked: 1, differ: 1 })
    expect(totals.late).toBeGreaterThan(2)
    for (const kind of ['blocked', 'delayed', 'disputed', 'differ', 'silent'] as const)
      expect(`${kind} ${(await getPublishedAttention(kind, day)).length}`).toBe(`${kind} ${totals[kind]}`)
    const overdue = await getPublishedAttention('overdue', day)
    expect(overdue).toHaveLength(totals.late)
    const lists = await Promise.all(
      (['fa', 'kk'] as const).map((locale) => listPublishedAttention(overdue, wholeAttention, locale)),
    )
    expect(lists.map(({ rows }) => rows.map(({ key, owed }) => [key, owed?.dueOn]))).toEqual([
      lists[0]?.rows.map(({ key, owed }) => [key, owed?.dueOn]),
      lists[0]?.rows.map(({ key, owed }) => [key, owed?.dueOn]),
    ])
    expect(lists[0]?.rows).toHaveLength(Math.min(50, totals.late))
  })

  test('are on all their pages a file that is read again, with names for programs and names for people', async () => {
    for (const kind of ['blocked', 'silent', 'overdue'] as const) {
      const rows = await listPublishedAttentionRows(await getPublishedAttention(kind, day), 'kk')
      const bytes = writeCsv(attentionSheet(kind, rows, 'kk', createTranslator({ locale: 'kk', messages: kk })))
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      const read = await readHere(bytes)
      const sheet = read && 'sheets' in read ? read.sheets[0] : undefined
      expect(sheet?.columns).toEqual(expect.arrayContaining(['clause', 'party', 'status', 'due', kk.inTime.side]))
      const entries = (sheet?.rows ?? []).map(({ cells }) => `${cells.clause} ${kind === 'overdue' ? cells.party : ''}`)
      expect(new Set(entries).size).toBe(rows.length)
      const said = (sheet?.rows ?? []).map(({ cells }) => cells.status)
      expect(said.some((status) => status === 'blocked')).toBe(kind !== 'silent')
      expect(said.some((status) => status === 'no_information')).toBe(kind !== 'blocked')
      for (const { cells } of sheet?.rows ?? [])
        expect(cells.due).toMatch(kind === 'overdue' ? /^\d{4}-\d\d-\d\d$/ : /^$/)
    }
  })

  test('lead from an agreement to what it counts of one side', async () => {
    const { agreements } = await getPublishedDashboard('en', day)
    const overdue = await getPublishedAttention('overdue', day)
    const { key, parties, attention } = agreements.find((agreement) => agreement.key === 'ir-ru') ?? {}
    const late = (attention ?? []).flatMap((item) => (item.kind === 'late' ? [item] : []))
    expect(late.length).toBe(2)
    for (const { partyId, count } of late) {
      const body = parties?.find(({ id }) => id === partyId)?.bodyKey
      const { total, facets } = await listPublishedAttention(
        overdue,
        { chosen: { agreement: key, body }, page: 1 },
        'ru',
      )
      expect(total).toBe(count)
      expect(facets.filter(({ facet, value }) => facet === 'body' && value === body)).toMatchObject([{ count }])
    }
  })

  test('say nothing of a value that no record has', async () => {
    const silent = await getPublishedAttention('silent', day)
    const { total, facets } = await listPublishedAttention(
      silent,
      { chosen: { theme: 'no-such-theme' }, page: 1 },
      'en',
    )
    expect(total).toBe(0)
    expect(facets.find(({ value }) => value === 'no-such-theme')).toEqual({
      ...{ facet: 'theme', value: 'no-such-theme', name: null, count: 0 },
    })
  })
})
