import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentOffers } from './report-offers'

const offers = {
  speakers: [],
  outcomes: [{ value: 'film-week', label: 'Неделя кино' }],
  sources: [{ value: 's0', label: 'خبر', lang: 'fa' }],
  meetings: [],
  correctable: [],
}

describe('sentOffers', () => {
  it('reads what the form brought along, and nothing more', () => {
    expect(sentOffers(JSON.stringify({ ...offers, version: '3' }))).toEqual(offers)
  })

  it.each([
    undefined,
    '',
    'null',
    '[]',
    '{}',
    JSON.stringify({ ...offers, outcomes: [{ value: 'x' }] }),
    JSON.stringify({ ...offers, sources: [{ value: 'x', label: {} }] }),
    JSON.stringify({ ...offers, sources: [null] }),
    '{"__proto__":{"speakers":[],"outcomes":[],"sources":[],"meetings":[],"correctable":[]}}',
  ])('takes %s for no offers', (text) => {
    expect(sentOffers(text)).toBeNull()
  })

  it('never throws, whatever is sent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(sentOffers(text)).toBeNull()
      }),
    )
  })
})
