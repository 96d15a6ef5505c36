import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ComingEvent } from './coming-event'
import { isDutyOf } from './country-duty'

const agreement = { key: 'ir-ru', name: 'Iran–Russia', locale: 'en' as const }
const dated = {
  id: 'x',
  day: '2026-03-10',
  date: { date: '2026-03-10', precision: 'day' as const },
  agreements: ['ir-ru'],
}
const country = (code: string, agreements: string[], bodies: string[] = []) => ({
  ...{ code, agreements: new Set(agreements), bodies: new Set(bodies) },
})

describe('what a country has to do with', () => {
  it('is the report of its own side alone, whatever it has signed', () => {
    fc.assert(
      fc.property(fc.constantFrom('ir', 'ru', 'kz'), fc.constantFrom('ir', 'ru', null), (code, of) => {
        const party = { name: 'Side', locale: 'en' as const, country: of }
        const report: ComingEvent = { ...dated, kind: 'report', agreement, party, numbers: [1] }
        expect(isDutyOf(report, country(code, ['ir-ru']))).toBe(code === of)
      }),
    )
  })

  it('is what is due under its agreements, and what is asked of its bodies under those of others', () => {
    const due: ComingEvent = { ...dated, kind: 'due', agreement, number: 2 }
    expect(isDutyOf(due, country('ru', ['ir-ru', 'kz-ru']))).toBe(true)
    expect(isDutyOf(due, country('kz', ['kz-ru'], ['kz-body']))).toBe(false)
    const decision: ComingEvent = {
      ...{ ...dated, kind: 'decision', key: 'one', text: 'A task', textLocale: 'en' },
      ...{ meeting: agreement, owners: [{ key: 'kz-body', name: 'A body', locale: 'en' }] },
    }
    expect(isDutyOf(decision, country('kz', [], ['kz-body']))).toBe(true)
    expect(isDutyOf(decision, country('kz', [], ['other']))).toBe(false)
    expect(isDutyOf(decision, country('ru', ['ir-ru']))).toBe(true)
  })
})
