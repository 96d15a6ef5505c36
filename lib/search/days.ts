import { daysInMonth, isoIn, partsIn } from '@/lib/i18n/calendars'
import { type Calendar, locales } from '@/lib/i18n/locales'
import { kazakhFrom, kazakhUntil, monthInDate, monthNames } from '@/lib/i18n/month-names'
import { foldWord } from './fold'
import type { Word } from './tokens'

/** A day or month of a question: the words that name it, by their places. */
interface TimeAsked {
  first: number
  last: number
  /** What the index has of a record of that time. */
  term: string
}

const figures = (...parts: number[]) => parts.map((part) => String(part).padStart(2, '0')).join('')

/** The word of a day in the index, whatever calendar and language it is asked for in: 20251005. */
export function dayTerm(iso: string): string {
  return iso.replaceAll('-', '')
}

/** The word of the month that a day is in: 202510 or 140407. */
export function monthTerm(calendar: Calendar, iso: string): string {
  const { year, month } = partsIn(calendar, iso)
  return figures(year, month)
}

/**
 * The days and months that words name: in figures (5.10.2025, 2025-10-05, ۱۴۰۴/۷/۱۳, 10.2025) or with the month in words (5 октября 2025 года,
 * October 2025, 2025 жылғы 5 қазанда, مهر ۱۴۰۴). What is in neither calendar is none. A year that stands alone is a word like others.
 */
export function timesIn(text: string, words: readonly Word[]): TimeAsked[] {
  const times: TimeAsked[] = []
  for (let at = 0; at < words.length; at++) {
    const time = inFigures(text, words, at) ?? inWords(words, at)
    if (!time) continue
    times.push(time)
    at = time.last
  }
  return times
}

const mark = /^[./-]$/
const isNumber = (word: Word | undefined): word is Word => /^\d{1,4}$/.test(word?.folded ?? '')
const isYear = (word: Word | undefined): word is Word => /^\d{4}$/.test(word?.folded ?? '')

function inFigures(text: string, words: readonly Word[], first: number): TimeAsked | null {
  const between = (place: number) => text.slice(words[place]?.end, words[place + 1]?.start)
  const [one, two, three] = words.slice(first, first + 3)
  if (!isNumber(one) || !isNumber(two) || !mark.test(between(first))) return null
  if (isNumber(three) && between(first + 1) === between(first)) {
    const [year, day] = isYear(one) ? [one, three] : [three, one]
    return timeOf({ year, month: Number(two.folded), day }, first, first + 2)
  }
  // Of a day that there is not, the month is not meant.
  if (isNumber(words[first - 1]) && mark.test(between(first - 1))) return null
  const [year, month] = isYear(one) ? [one, two] : [two, one]
  return timeOf({ year, month: Number(month.folded) }, first, first + 1)
}

/** What may stand behind a year, or before a day in Kazakh. */
const yearWords = new Set(['года', 'год', 'году', 'г', 'жылгы', 'жылы', 'ж', 'سال'].map(foldWord))

function inWords(words: readonly Word[], first: number): TimeAsked | null {
  const isYearWord = (place: number) => yearWords.has(words[place]?.folded ?? '')
  // «2025 жылғы 5 қазан»
  const isYearFirst = isYear(words[first])
  const from = !isYearFirst ? first : isYearWord(first + 1) ? first + 2 : first + 1
  const isMonthFirst = isMonth(words[from])
  const isDayBehind = isMonthFirst && isNumber(words[from + 1]) && !isYear(words[from + 1])
  const to = isMonthFirst && !isDayBehind ? from : from + 1
  const [month, day] = isMonthFirst ? [words[from], isDayBehind ? words[to] : undefined] : [words[to], words[from]]
  const year = isYearFirst ? words[first] : words[to + 1]
  if (!month || !isYear(year) || (!isMonthFirst && !isNumber(day))) return null
  const last = isYearFirst ? to : isYearWord(to + 2) ? to + 2 : to + 1
  for (const [calendar, number] of months.get(month.folded) ?? []) {
    const found = timeOf({ year, month: number, day }, first, last, calendar)
    if (found) return found
  }
  return null
}

/** Months by any form in which they stand in a date, folded. */
const months = new Map<string, [Calendar, number][]>()
for (const calendar of ['gregory', 'persian'] as const) {
  const add = (form: string | undefined, number: number) => {
    const folded = foldWord(form ?? '')
    months.set(folded, [...(months.get(folded) ?? []), [calendar, number]])
  }
  for (let number = 1; number <= 12; number++) {
    for (const locale of locales) {
      add(monthNames(locale, calendar)[number - 1], number)
      add(monthInDate(locale, calendar, number), number)
    }
    const kazakh = monthNames('kk', calendar)[number - 1] ?? ''
    for (const ending of ['да', 'де', 'та', 'те', 'ы', 'і']) add(`${kazakh}${ending}`, number)
    const russian = monthNames('ru', calendar)[number - 1] ?? ''
    add(/[ьй]$/.test(russian) ? `${russian.slice(0, -1)}е` : `${russian}е`, number)
    for (const forms of [kazakhFrom, kazakhUntil]) add(forms[calendar][number - 1], number)
  }
}

const isMonth = (word: Word | undefined) => word !== undefined && months.has(word.folded)

interface Parts {
  year: Word
  month: number
  /** Undefined: the whole month is meant. */
  day?: Word | undefined
}

/** Years of the Persian calendar are those before 1600. */
function timeOf({ year, month, day }: Parts, first: number, last: number, calendar?: Calendar): TimeAsked | null {
  if (!isYear(year) || (day && !/^\d{1,2}$/.test(day.folded))) return null
  const date = { year: Number(year.folded), month, day: Number(day?.folded ?? 1) }
  const its: Calendar = date.year < 1600 ? 'persian' : 'gregory'
  if (calendar && calendar !== its) return null
  if (date.year < 1000 || date.day < 1 || date.day > daysInMonth(its, date.year, month)) return null
  return { first, last, term: day ? dayTerm(isoIn(its, date)) : figures(date.year, month) }
}
