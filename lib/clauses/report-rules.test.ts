import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportBreaches } from './report-rules'
import { reportableStatuses } from './status-order'

const today = '2026-01-01'
const said = {
  locale: 'kk' as const,
  status: 'in_progress' as const,
  asOf: today,
  texts: [{ locale: 'kk' as const, note: 'Мәтін', obstacle: null }],
  evidence: [],
}

describe('reportBreaches', () => {
  it('finds nothing where the rules are kept', () => {
    expect(reportBreaches(said, today)).toEqual([])
  })

  it('lists everything at once, each with its field', () => {
    expect(reportBreaches({ ...said, status: null, asOf: '2026-01-02', texts: [] }, today)).toEqual([
      { rule: 'statusMissing', field: 'status' },
      { rule: 'asOfInFuture', field: 'asOf' },
      { rule: 'noteMissing', field: 'note_kk' },
    ])
  })

  it('says nothing of a date that could not be read', () => {
    expect(reportBreaches({ ...said, asOf: null }, today)).toEqual([])
  })

  it('wants a note in each language in which anything was written', () => {
    const texts = [...said.texts, { locale: 'fa' as const, note: '', obstacle: 'مانع' }]
    expect(reportBreaches({ ...said, texts }, today)).toEqual([{ rule: 'noteMissingHere', field: 'note_fa' }])
  })

  it('wants the obstacle of what is blocked, in any language, and of nothing else', () => {
    const texts = [...said.texts, { locale: 'fa' as const, note: 'متن', obstacle: 'مانع' }]
    expect(reportBreaches({ ...said, status: 'blocked' }, today)).toEqual([
      { rule: 'obstacleMissing', field: 'obstacle_kk' },
    ])
    expect(reportBreaches({ ...said, status: 'blocked', texts }, today)).toEqual([])
    for (const status of reportableStatuses.filter((one) => one !== 'blocked' && one !== 'fulfilled'))
      expect(reportBreaches({ ...said, status }, today)).toEqual([])
  })

  it.each([
    { kind: 'outcome' as const, key: 'x' },
    { kind: 'source' as const, key: 'x' },
    { kind: 'url' as const, url: 'https://example.org/' },
  ])('takes $kind alone for evidence of what is fulfilled', (item) => {
    expect(reportBreaches({ ...said, status: 'fulfilled', evidence: [item] }, today)).toEqual([])
    expect(reportBreaches({ ...said, status: 'fulfilled' }, today)).toEqual([
      { rule: 'evidenceMissing', field: 'evidence' },
    ])
  })

  it('judges each part by itself: a mended one never brings up another', () => {
    const parts = fc.record({
      status: fc.constantFrom(null, ...reportableStatuses),
      asOf: fc.constantFrom(null, '2025-12-31', today, '2026-01-02'),
      note: fc.constantFrom('', 'Мәтін'),
      obstacle: fc.constantFrom(null, 'Кедергі'),
      evidence: fc.constantFrom([], [{ kind: 'url' as const, url: 'https://example.org/' }]),
    })
    fc.assert(
      fc.property(parts, ({ status, asOf, note, obstacle, evidence }) => {
        const texts = note || obstacle ? [{ locale: 'kk' as const, note, obstacle }] : []
        const report = { ...said, status, asOf, texts, evidence }
        const fields = reportBreaches(report, today).map(({ field }) => field)
        const withDate = reportBreaches({ ...report, asOf: today }, today).map(({ field }) => field)
        expect(withDate).toEqual(fields.filter((field) => field !== 'asOf'))
      }),
    )
  })
})
