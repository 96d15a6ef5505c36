import fc from 'fast-check'
import ICAL from 'ical.js'
import ical from 'node-ical'
import { describe, expect, it } from 'vitest'
import { isDaily } from '@/tests/support/extent'
import { type Calendar, type CalendarEvent, calendarText } from './calendar-text'

const event: CalendarEvent = {
  uid: '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  changedAt: '2026-11-26T10:00:00.000Z',
  from: '2026-12-11',
  until: '2026-12-12',
  summary: 'Нашр',
  page: 'https://registry.example/fa/meetings/test',
  isCancelled: false,
}

const calendar: Calendar = {
  lang: 'fa',
  name: 'تاریخ‌ها',
  page: 'https://registry.example/fa',
  events: [event],
}

const eventsOf = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
const namesOf = (component: InstanceType<typeof ICAL.Component>) =>
  component
    .getAllProperties()
    .map(({ name }) => name)
    .sort()

const eventNames = [
  ...['dtend', 'dtstamp', 'dtstart', 'sequence', 'summary', 'uid', 'url'],
  ...['x-microsoft-cdo-alldayevent', 'x-microsoft-msncalendar-alldayevent'],
]

describe('a calendar', () => {
  it('has whole days, the end not included, and no moment of its own', () => {
    const [only] = eventsOf(calendarText(calendar))
    expect(only && namesOf(only)).toEqual(eventNames)
    expect(String(only?.getFirstPropertyValue('uid'))).toBe(event.uid)
    expect(String(only?.getFirstPropertyValue('dtstart'))).toBe('2026-12-11')
    expect(String(only?.getFirstPropertyValue('dtend'))).toBe('2026-12-13')
    expect(String(only?.getFirstPropertyValue('dtstamp'))).toBe('2026-11-26T10:00:00Z')
    expect(calendarText(calendar)).toBe(calendarText(calendar))
  })

  it('says what it is called, in which language, and when to look again', () => {
    const whole = new ICAL.Component(ICAL.parse(calendarText(calendar)))
    expect(whole.getFirstPropertyValue('version')).toBe('2.0')
    expect(whole.getFirstPropertyValue('prodid')).toBe('-//Hamkino//Registry//FA')
    expect(whole.getFirstPropertyValue('x-wr-calname')).toBe(calendar.name)
    expect(String(whole.getFirstPropertyValue('refresh-interval'))).toBe('PT12H')
  })

  it('is valid also without a date: it has a component, and its properties stand before it', () => {
    const text = calendarText({ ...calendar, events: [] })
    const whole = new ICAL.Component(ICAL.parse(text))
    expect(whole.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone'])
    expect(text.split('BEGIN:VTIMEZONE')[1]).toMatch(/END:VTIMEZONE\r\nEND:VCALENDAR\r?\n?$/)
    expect(Object.values(ical.sync.parseICS(text)).filter((part) => part?.type === 'VEVENT')).toEqual([])
  })

  it('says what was cancelled', () => {
    const [only] = eventsOf(calendarText({ ...calendar, events: [{ ...event, isCancelled: true }] }))
    expect(only?.getFirstPropertyValue('status')).toBe('CANCELLED')
  })

  // What ends a line, a value or a component, among letters of the four alphabets.
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\\', ';', ',', ':', '"', '\\n', '\\N', '\r', '\n', '\r\n', '\n ', '\t', '\0', '\u0085', '\u2028'),
    fc.constantFrom('END:VEVENT', '\r\nEND:VCALENDAR\r\n', 'BEGIN:VALARM', 'ATTACH:', '\ud800', '\udc00', '\u007f'),
    fc.constantFrom('😀', 'می‌روم به نشست', 'Қазақстан келісімі', 'Соглашение о сотрудничестве', 'Agreement'),
  )
  const hostile = fc.array(piece, { minLength: 1, maxLength: 20 }).map((pieces) => `x${pieces.join('')}x`)

  /** What is a character of a text, told point by point; every line end is one. */
  const readable = (text: string) =>
    [...text]
      .filter((character) => {
        const code = character.codePointAt(0) ?? 0
        return code >= 0x20 ? code !== 0x7f && !(code >= 0xd800 && code <= 0xdfff) : '\t\n\r'.includes(character)
      })
      .join('')
      .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')

  it('is read by two parsers with exactly its properties and its text, whatever that is', () => {
    fc.assert(
      fc.property(hostile, (summary) => {
        const text = calendarText({ ...calendar, events: [{ ...event, summary }] })
        const lines = text.split('\r\n')
        expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([])
        const [only, ...others] = eventsOf(text)
        expect(others).toEqual([])
        expect(only && namesOf(only)).toEqual(eventNames)
        expect(only?.getFirstPropertyValue('summary')).toBe(readable(summary))
        // This parser reads an escaped backslash before an n as a line end: its texts have none.
        const plain = summary.replaceAll('\\', '')
        const found = Object.values(
          ical.sync.parseICS(calendarText({ ...calendar, events: [{ ...event, summary: plain }] })),
        )
        expect(found.flatMap((part) => (part?.type === 'VEVENT' ? [[part.uid, part.summary]] : []))).toEqual([
          [event.uid, readable(plain)],
        ])
      }),
      { numRuns: isDaily ? 1_000 : 10_000 },
    )
  }, 240_000)
})
