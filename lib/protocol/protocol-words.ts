import { wordDateRange } from '@/lib/i18n/date-ranges'
import { type DateWording, wordDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { MeetingPage } from '@/lib/meetings/meeting-types'
import type { Passage } from '@/lib/records/passage'

/**
 * A name inside a sentence of another language, so that the sentence around it keeps its order. The isolates of Unicode, as the
 * sentence goes to paper and to a page alike.
 */
export function within(lang: Locale, { text, lang: own }: Passage): string {
  return own === lang ? text : `\u2068${text}\u2069`
}

/** When the meeting was, in both calendars; where no source gives its day, what is known of it instead follows in brackets. */
export function datesText(meeting: Pick<MeetingPage, 'starts' | 'ends' | 'dateNote'>, locale: Locale): string {
  const { starts, ends, dateNote } = meeting
  if (ends) return inOneLine(wordDateRange(starts, ends, locale, 'dual'))
  const date = inOneLine(wordDate(starts, locale, 'dual'))
  return starts.precision === 'unknown' && dateNote ? `${date} (${within(locale, dateNote)})` : date
}

function inOneLine({ main, other }: DateWording): string {
  return other === undefined ? main : `${main} (${other})`
}
