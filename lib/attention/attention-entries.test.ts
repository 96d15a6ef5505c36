import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attentionItems } from '@/lib/agreements/agreement-attention'
import { clauseStanding } from '@/lib/clauses/clause-standing'
import { reportableStatuses } from '@/lib/clauses/status-order'
import { attentionTotals } from '@/lib/dashboard/attention-summary'
import { agreementDue, type ReportingBasis } from '@/lib/rhythm/report-duties'
import { terms } from '@/tests/support/agreement-terms'
import { attentionEntries, chosenEntries, countEntries, type WatchedAgreement } from './attention-entries'
import {
  attentionFacets,
  attentionKinds,
  attentionQuery,
  parseAttentionFilter,
  wholeAttention,
} from './attention-filter'

const today = '2026-06-01'
const basis: ReportingBasis = {
  rhythm: 'quarterly',
  meetings: [],
  terms: terms({ stage: 'in_force', signed: { date: '2025-01-10', precision: 'day' } }),
}

const said = fc.record({
  statuses: fc.tuple(...['a', 'b'].map(() => fc.option(fc.constantFrom(...reportableStatuses)))),
  nature: fc.constantFrom('one_off' as const, 'recurring' as const, 'final_provision' as const),
  isDisputed: fc.boolean(),
  theme: fc.constantFrom('festivals', 'training'),
})

/** Agreements of two sides each, with any reports. */
const registries = fc.array(fc.array(said, { maxLength: 6 }), { maxLength: 5 }).map((agreements) =>
  agreements.map((clauses, index): WatchedAgreement => {
    const parties = ['a', 'b'].map((side) => ({
      id: `${side}${index}`,
      bodyKey: `body-${side}`,
      countryCode: side === 'a' ? 'ir' : index % 2 ? 'ru' : null,
    }))
    return {
      key: `agreement-${index}`,
      parties,
      basis,
      clauses: clauses.map(({ statuses, nature, isDisputed, theme }, number) => {
        const reports = statuses.flatMap((status, side) =>
          status === null
            ? []
            : [
                {
                  ...{ id: `${index} ${number} ${side}`, partyId: parties[side]?.id ?? '', status },
                  ...{
                    asOf: { precision: 'unknown' } as const,
                    recordedAt: '2026-01-01T00:00:00Z',
                    supersedesId: null,
                  },
                },
              ],
        )
        const standing = clauseStanding(reports, parties)
        return {
          ...{ id: `${index} ${number}`, number, nature, standing, themes: [theme], sides: standing.parties },
          ...{ reportingRhythm: null, disputes: isDisputed ? [{}] : [] },
        }
      }),
    }
  }),
)

describe('what asks for attention', () => {
  it('has as many entries as the totals of the overview count, in each of the ways', () => {
    fc.assert(
      fc.property(registries, (agreements) => {
        const totals = attentionTotals(
          agreements.map(({ clauses, basis: own }) => ({
            attention: attentionItems(
              clauses.map((clause, number) => ({ ...clause, number })),
              agreementDue(clauses, own, [], today),
            ),
          })),
        )
        for (const kind of attentionKinds)
          expect(`${kind} ${attentionEntries(kind, agreements, [], today).length}`).toBe(
            `${kind} ${totals[kind === 'overdue' ? 'late' : kind]}`,
          )
      }),
    )
  })

  it('leaves with each choice as many as stand beside it', () => {
    fc.assert(
      fc.property(registries, fc.constantFrom(...attentionKinds), (agreements, kind) => {
        const entries = attentionEntries(kind, agreements, [], today)
        for (const { facet, value, count } of countEntries(entries, wholeAttention))
          expect(chosenEntries(entries, { chosen: { [facet]: value }, page: 1 })).toHaveLength(count)
      }),
    )
  })

  it('names an overdue report by the side that owes it alone', () => {
    fc.assert(
      fc.property(registries, (agreements) => {
        for (const { of, owed } of attentionEntries('overdue', agreements, [], today)) {
          expect(of.body).toEqual([owed?.partyId.startsWith('a') ? 'body-a' : 'body-b'])
          expect(owed && owed.dueOn < today).toBe(true)
        }
      }),
    )
  })
})

describe('the question of such a list', () => {
  it('is read from its address as it was written into it', () => {
    const values = { agreement: 'ir-ru', country: 'ir', body: 'ru-mincult', theme: 'training' }
    fc.assert(
      fc.property(fc.subarray([...attentionFacets]), fc.integer({ min: 1, max: 10_000 }), (facets, page) => {
        const filter = { chosen: Object.fromEntries(facets.map((facet) => [facet, values[facet]])), page }
        const query = Object.fromEntries(new URLSearchParams(attentionQuery(filter, { page })))
        expect(parseAttentionFilter(query)).toEqual({ filter, refused: [] })
      }),
    )
  })

  it('names what no record can have, whatever is asked', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string()))), (query) => {
        const { filter, refused } = parseAttentionFilter(query)
        for (const facet of refused) expect(filter.chosen[facet]).toBeUndefined()
        expect(filter.page).toBeGreaterThanOrEqual(1)
      }),
    )
    expect(parseAttentionFilter({ country: 'IR', body: '../x', page: '۲' })).toEqual({
      filter: { chosen: {}, page: 2 },
      refused: ['country', 'body'],
    })
  })
})
