import { daysInMonth, isoIn } from '@/lib/i18n/calendars'
import { type Calendar, locales } from '@/lib/i18n/locales'
import { kazakhFrom, kazakhUntil, monthInDate, monthNames } from '@/lib/i18n/month-names'
import { foldWord } from './fold'
import type { Word } from './tokens'

/** A day of a question: the words that name it, by their places. */
interface DayAsked {
  first: number
  last: number
  /** What the index has of a record of that day. */
  term: string
}

/** The word of a day in the index, whatever calendar and language it is asked for in: 20251005. */
export function dayTerm(iso: string): string {
  return iso.replaceAll('-', '')
}

/**
 * The days that words name: in figures (5.10.2025, 2025-10-05, ۱۴۰۴/۷/۱۳) or with the month in words (5 октября 2025 года,
 * October 5, 2025, 2025 жылғы 5 қазанда, ۱۳ مهر ۱۴۰۴). What is no day of either calendar is none.
 */
export function daysIn(text: string, words: readonly Word[]): DayAsked[] {
  const days: DayAsked[] = []
  for (let at = 0; at < words.length; at++) {
    const day = inFigures(text, words, at) ?? inWords(words, at)
    if (!day) continue
    days.push(day)
    at = day.last
  }
  return days
}

const mark = /^[./-]$/

function inFigures(text: string, words: readonly Word[], first: number): DayAsked | null {
  const parts = words.slice(first, first + 3)
  const [one, two, three] = parts
  if (!one || !two || !three || !parts.every(({ folded }) => /^\d{1,4}$/.test(folded))) return null
  const between = text.slice(one.end, two.start)
  if (!mark.test(between) || text.slice(two.end, three.start) !== between) return null
  const [year, day] = one.folded.length === 4 ? [one, three] : [three, one]
  return dayOf({ year, month: Number(two.folded), day }, first, first + 2)
}

/** What may stand behind a year, or before a day in Kazakh. */
const yearWords = new Set(['года', 'год', 'г', 'жылгы', 'жылы', 'ж', 'سال'].map(foldWord))

function inWords(words: readonly Word[], first: number): DayAsked | null {
  const isYearWord = (place: number) => yearWords.has(words[place]?.folded ?? '')
  const begin = words[first]
  const next = isYearWord(first + 1) ? first + 2 : first + 1
  // «2025 жылғы 5 қазан»
  const isYearFirst = /^\d{4}$/.test(begin?.folded ?? '')
  const [a, b] = isYearFirst ? [next, next + 1] : [first, first + 1]
  const [day, month] = isMonth(words[a]) ? [words[b], words[a]] : [words[a], words[b]]
  const year = isYearFirst ? begin : words[b + 1]
  if (!year || !day || !month || !isMonth(month)) return null
  const last = isYearFirst ? b : isYearWord(b + 2) ? b + 2 : b + 1
  for (const [calendar, number] of months.get(month.folded) ?? []) {
    const found = dayOf({ year, month: number, day }, first, last, calendar)
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
    for (const ending of ['да', 'де', 'та', 'те']) add(`${kazakh}${ending}`, number)
    for (const forms of [kazakhFrom, kazakhUntil]) add(forms[calendar][number - 1], number)
  }
}

const isMonth = (word: Word | undefined) => word !== undefined && months.has(word.folded)

interface Parts {
  year: Word
  month: number
  day: Word
}

/** Years of the Persian calendar are those before 1600. */
function dayOf({ year, month, day }: Parts, first: number, last: number, calendar?: Calendar): DayAsked | null {
  if (!/^\d{4}$/.test(year.folded) || !/^\d{1,2}$/.test(day.folded)) return null
  const date = { year: Number(year.folded), month, day: Number(day.folded) }
  const its: Calendar = date.year < 1600 ? 'persian' : 'gregory'
  if (calendar && calendar !== its) return null
  if (date.year < 1000 || date.day < 1 || date.day > daysInMonth(its, date.year, month)) return null
  return { first, last, term: dayTerm(isoIn(its, date)) }
}
