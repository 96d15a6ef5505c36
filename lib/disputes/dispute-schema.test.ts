import { describe, expect, it } from 'vitest'
import { disputeSchema, settlementSchema } from './dispute-schema'

const id = '0198c0de-0000-7000-8000-000000000001'
const form = {
  ...{ locale: 'ru', submissionId: id, agreement: 'ir-ru', number: '4', version: '7' },
  reason_ru: 'Проба.',
}

const codesOf = (schema: typeof disputeSchema | typeof settlementSchema, sent: object) =>
  (schema.safeParse(sent).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message])

describe('the form of a dispute', () => {
  it('says for whom, against which report and why', () => {
    const target = `ir-cinema-org/ir-farabi/${id}`
    expect(disputeSchema.parse({ ...form, target, reason_fa: '  آزمایش.  ' })).toEqual({
      ...{ locale: 'ru', submissionId: id, agreementKey: 'ir-ru', number: 4, version: 7, reportId: id },
      speaker: { party: 'ir-cinema-org', body: 'ir-farabi' },
      texts: [
        { locale: 'fa', reason: 'آزمایش.' },
        { locale: 'ru', reason: 'Проба.' },
      ],
    })
  })

  it('is refused without a reason in any language, in the page’s own field, and without its report', () => {
    const target = `a/a/${id}`
    expect(codesOf(disputeSchema, { ...form, target, reason_ru: ' ' })).toEqual([['reason_ru', 'reasonMissing']])
    expect(codesOf(disputeSchema, form)).toEqual([['target', 'disputedUnknown']])
    expect(codesOf(disputeSchema, { ...form, target: 'bent' })).toEqual([['target', 'disputedUnknown']])
  })
})

describe('the form of a settlement', () => {
  const sent = { ...form, dispute: id }

  it('names the report or the decision, and a withdrawal nothing', () => {
    const settlementOf = (settlement: string) => settlementSchema.parse({ ...sent, settlement }).settlement
    expect(settlementOf(`report/${id}`)).toEqual({ by: 'report', reportId: id })
    expect(settlementOf('decision/second-meeting/a-1')).toEqual({
      by: 'decision',
      meeting: 'second-meeting',
      decision: 'a-1',
    })
    expect(settlementOf('withdrawal')).toEqual({ by: 'withdrawal' })
  })

  it('asks for a reason only of who withdraws', () => {
    expect(codesOf(settlementSchema, { ...sent, settlement: 'withdrawal', reason_ru: '' })).toEqual([
      ['reason_ru', 'reasonMissing'],
    ])
    expect(codesOf(settlementSchema, { ...sent, settlement: `report/${id}`, reason_ru: '' })).toEqual([])
  })

  it('tells what was not chosen from what is none', () => {
    expect(codesOf(settlementSchema, sent)).toEqual([['settlement', 'settlementMissing']])
    for (const settlement of ['report/1', 'decision/only', 'bent'])
      expect(codesOf(settlementSchema, { ...sent, settlement })).toEqual([['settlement', 'settlingUnknown']])
  })
})
