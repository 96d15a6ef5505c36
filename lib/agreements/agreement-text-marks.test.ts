import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TextStatus } from '@/lib/generated/prisma/enums'
import { commonMarks, ownMarks, type TextMarks } from './agreement-text-marks'

const marks: fc.Arbitrary<TextMarks> = fc.record({
  status: fc.constantFrom(...Object.values(TextStatus)),
  checkedBy: fc.option(fc.constantFrom('А', 'Б')),
  behind: fc.nat({ max: 3 }),
})

describe('the marks of a text', () => {
  it('are said once, and again only where a passage differs', () => {
    const usual: TextMarks = { status: 'unofficial_translation', checkedBy: 'А', behind: 0 }
    const odd: TextMarks = { status: 'machine_draft', checkedBy: null, behind: 0 }
    const common = commonMarks([usual, odd, usual])
    expect(common).toEqual(usual)
    expect(ownMarks(usual, common)).toEqual({})
    expect(ownMarks(odd, common)).toEqual({ status: 'machine_draft', checkedBy: null })
  })

  it('are all said of a passage where nothing is said of all', () => {
    const alone: TextMarks = { status: 'summary', checkedBy: null, behind: 2 }
    expect(commonMarks([])).toBeNull()
    expect(ownMarks(alone, null)).toEqual(alone)
  })

  it('tell of every passage what is true of it, whatever the others are', () => {
    fc.assert(
      fc.property(fc.array(marks, { minLength: 1, maxLength: 12 }), (passages) => {
        const common = commonMarks(passages)
        for (const passage of passages) expect({ ...common, ...ownMarks(passage, common) }).toEqual(passage)
      }),
    )
  })

  it('are said as seldom as can be', () => {
    fc.assert(
      fc.property(fc.array(marks, { minLength: 1, maxLength: 12 }), marks, (passages, other) => {
        const said = (common: TextMarks | null) =>
          passages.reduce((sum, passage) => sum + Object.keys(ownMarks(passage, common)).length, 0)
        expect(said(commonMarks(passages))).toBeLessThanOrEqual(said(other))
      }),
    )
  })
})
