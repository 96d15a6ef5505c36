import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordShapes } from '@/lib/records/record-shapes'
import { afterTaking, differingFields, savedName } from './draft-conflict'

const { fields } = recordShapes.films
const meeting = recordShapes.meetings.fields

describe('what two texts say differently', () => {
  test('is told field by field, a date as one', () => {
    const theirs = { 'title.ru': 'А', startsDay: '5', startsMonth: '10', startsYear: '2025', startsCalendar: 'gregory' }
    const mine = { ...theirs, startsDay: '6', startsNotLater: '1', kind: 'panel', version: '3' }
    expect(differingFields(meeting, theirs, mine)).toEqual([
      { path: 'starts', names: ['startsDay', 'startsMonth', 'startsYear', 'startsCalendar', 'startsNotLater'] },
      { path: 'kind', names: ['kind'] },
    ])
  })

  test('is no date where a field only ends like one', () => {
    expect(differingFields(fields, { titlePrinted: 'A' }, { titlePrinted: 'B' })).toEqual([
      { path: 'titlePrinted', names: ['titlePrinted'] },
    ])
  })

  test('is no number that only stands in other digits; a text in other digits is another text', () => {
    const theirs = { startsDay: '۱۲', startsYear: '۱۴۰۴', ordinal: '۲', 'parties.0.place.ru': '۱', 'title.fa': '۲' }
    const mine = { startsDay: '12', startsYear: '1404', ordinal: '2', 'parties.0.place.ru': '1', 'title.fa': '2' }
    expect(differingFields(meeting, theirs, mine)).toEqual([{ path: 'title.fa', names: ['title.fa'] }])
    expect(differingFields(meeting, theirs, { ...theirs, ordinal: '3' })).toEqual([
      { path: 'ordinal', names: ['ordinal'] },
    ])
  })

  test('leaves out empty rows and calendars beside empty dates', () => {
    expect(differingFields(meeting, { 'agenda.0': '' }, { startsCalendar: 'persian' })).toEqual([])
  })
})

const values = fc.dictionary(
  fc.constantFrom('title.ru', 'title.fa', 'kind', 'year', 'bodies.0.body', 'subjects.0', 'remark.kk', 'titlePrinted'),
  fc.stringMatching(/^[a-zа-яا-ی]{0,6}$/),
)

test('taking what was saved of every field gives the saved draft, of none what was typed, of some these alone', () => {
  fc.assert(
    fc.property(values, values, fc.func(fc.boolean()), (saved, typed, isTaken) => {
      const form = new FormData()
      for (const [name, value] of Object.entries(typed)) form.append(name, value)
      const differing = differingFields(fields, saved, typed)
      for (const { path, names } of differing) {
        form.append(`take.${path}`, isTaken(path) ? 'saved' : 'typed')
        for (const name of names) form.append(savedName(path, name), saved[name] ?? '')
      }
      const after = Object.fromEntries(afterTaking(form))
      for (const { path } of differing) expect(after[path] ?? '').toBe((isTaken(path) ? saved : typed)[path] ?? '')
      const different = new Set(differing.map(({ path }) => path))
      for (const [name, value] of Object.entries(typed)) if (!different.has(name)) expect(after[name]).toBe(value)
      expect(Object.keys(after).some((name) => /^(take|saved)\./.test(name))).toBe(false)
    }),
  )
})
