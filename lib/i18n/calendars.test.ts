import { describe, expect, it } from 'vitest'
import { fromSolarHijri, toSolarHijri } from './calendars'

const msPerDay = 86_400_000
const isoOf = (time: number) => new Date(time).toISOString().slice(0, 10)

describe('the Solar Hijri calendar', () => {
  it('agrees with ICU on every day from 1900 to 2123, both ways', () => {
    const icu = new Intl.DateTimeFormat('en-u-ca-persian', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    })
    const wrong: string[] = []
    for (let time = Date.UTC(1900, 0, 1); time < Date.UTC(2124, 0, 1); time += msPerDay) {
      const iso = isoOf(time)
      const { year, month, day: dayOfMonth } = toSolarHijri(iso)
      const same = icu.format(time) === `${month}/${dayOfMonth}/${year} AP`
      if (!same || fromSolarHijri(year, month, dayOfMonth) !== iso) wrong.push(iso)
    }
    expect(wrong).toEqual([])
  })

  it('refuses what is no date', () => {
    expect(() => toSolarHijri('2025-02-29')).toThrow(RangeError)
    expect(() => toSolarHijri('5 October')).toThrow(RangeError)
    expect(() => fromSolarHijri(1404, 12, 30)).toThrow(RangeError)
    expect(fromSolarHijri(1403, 12, 30)).toBe('2025-03-20')
  })
})
