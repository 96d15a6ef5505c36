import { expect, test } from 'vitest'
import { isEndBeforeStart } from './document-dates'
import type { DocumentDate } from './record-shape'

const on = (date: string, precision: DocumentDate['precision'] = 'day', calendar?: 'solar_hijri'): DocumentDate =>
  calendar ? { date, precision, calendar } : { date, precision }

test.each([
  ['a day before', on('2025-10-05'), on('2025-10-04'), true],
  ['the same day', on('2025-10-05'), on('2025-10-05'), false],
  ['a month that may still be after it', on('2025-10-15'), on('2025-10-01', 'month'), false],
  ['a month that is over', on('2025-10-15'), on('2025-09-01', 'month'), true],
  ['a Solar Hijri month that reaches into October', on('2025-10-15'), on('2025-09-23', 'month', 'solar_hijri'), false],
  ['a Solar Hijri month that is over', on('2025-10-23'), on('2025-09-23', 'month', 'solar_hijri'), true],
  ['the year of the beginning', on('2025-10-15'), on('2025-01-01', 'year'), false],
  ['the year before', on('2025-01-01', 'year'), on('2024-12-31'), true],
  ['a beginning not later than a day', on('2025-10-15', 'by'), on('2025-10-01'), false],
])('an end on %s', (_, start, end, isBefore) => {
  expect(isEndBeforeStart(start, end)).toBe(isBefore)
})

test('an unknown end or beginning contradicts nothing', () => {
  expect(isEndBeforeStart(undefined, on('2025-10-05'))).toBe(false)
  expect(isEndBeforeStart(on('2025-10-05'), undefined)).toBe(false)
})
