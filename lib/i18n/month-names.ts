import type { Calendar, Locale } from './locales'

// Not from Intl: CLDR 48 has no usable Solar Hijri dates for Russian and Kazakh, wrong word order for Persian, and Chromium has
// no Kazakh at all.

interface MonthForms {
  /** As it stands alone and in a list of months. */
  names: readonly string[]
  /** After a day number, or before a year, where that form differs. */
  inDate?: readonly string[]
}

const words = (text: string) => text.split(' ')

const months: Record<Locale, Record<Calendar, MonthForms>> = {
  fa: {
    gregory: {
      names: words('ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر'),
      inDate: words('ژانویهٔ فوریهٔ مارس آوریل مه ژوئن ژوئیهٔ اوت سپتامبر اکتبر نوامبر دسامبر'),
    },
    persian: {
      names: words('فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'),
    },
  },
  ru: {
    gregory: {
      names: words('январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'),
      inDate: words('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
    },
    persian: {
      names: words('фарвардин ордибехешт хордад тир мордад шахривар мехр абан азар дей бахман эсфанд'),
      inDate: words('фарвардина ордибехешта хордада тира мордада шахривара мехра абана азара дея бахмана эсфанда'),
    },
  },
  kk: {
    gregory: {
      names: words('қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'),
    },
    persian: {
      names: words('фарвардин ордибехешт хордад тир мордад шахривар мехр абан азар дей бахман эсфанд'),
    },
  },
  en: {
    gregory: {
      names: words('January February March April May June July August September October November December'),
    },
    persian: {
      names: words('Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand'),
    },
  },
}

/** Kazakh marks "from" and "until" on the month itself; this is "from". */
export const kazakhFrom: Record<Calendar, readonly string[]> = {
  gregory: words(
    'қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан қарашадан желтоқсаннан',
  ),
  persian: words(
    'фарвардиннен ордибехешттен хордадтан тирден мордадтан шахривардан мехрден абаннан азардан дейден бахманнан эсфандтан',
  ),
}

/** See `kazakhFrom`; this is "until". */
export const kazakhUntil: Record<Calendar, readonly string[]> = {
  gregory: words(
    'қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға',
  ),
  persian: words(
    'фарвардинге ордибехештке хордадқа тирге мордадқа шахриварға мехрге абанға азарға дейге бахманға эсфандқа',
  ),
}

/** The twelve months of a calendar as they stand alone, for a select. */
export function monthNames(locale: Locale, calendar: Calendar): readonly string[] {
  return months[locale][calendar].names
}

/** A month as it stands after the number of a day. */
export function monthInDate(locale: Locale, calendar: Calendar, month: number): string {
  const forms = months[locale][calendar]
  return monthAt(forms.inDate ?? forms.names, month)
}

/** The name of a month, from 1. Throws a RangeError where there is no such month. */
export function monthAt(names: readonly string[], month: number): string {
  const name = names[month - 1]
  if (name === undefined) throw new RangeError(`No month ${month}`)
  return name
}

/** Persian months that end in a vowel take the ezafe before a year; Russian ones do not change. */
export function monthBeforeYear(locale: Locale, calendar: Calendar, month: number): string {
  return locale === 'fa' ? monthInDate(locale, calendar, month) : monthAt(months[locale][calendar].names, month)
}
