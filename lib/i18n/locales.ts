export const locales = ['fa', 'ru', 'kk', 'en'] as const

export type Locale = (typeof locales)[number]
export type Direction = 'ltr' | 'rtl'
/** `gregory` and `persian` (Solar Hijri) are the calendar names that Intl uses. */
export type Calendar = 'gregory' | 'persian'

export interface LocaleSettings {
  code: Locale
  dir: Direction
  digits: 'arabext' | 'latn'
  calendar: Calendar
  /** The tag handed to Intl. Plain `en` is American: month before day, week from Sunday. */
  intl: string
  nativeName: string
}

export const localeSettings: Record<Locale, LocaleSettings> = {
  fa: {
    code: 'fa',
    dir: 'rtl',
    digits: 'arabext',
    calendar: 'persian',
    intl: 'fa-IR',
    nativeName: 'فارسی',
  },
  ru: {
    code: 'ru',
    dir: 'ltr',
    digits: 'latn',
    calendar: 'gregory',
    intl: 'ru-RU',
    nativeName: 'Русский',
  },
  kk: {
    code: 'kk',
    dir: 'ltr',
    digits: 'latn',
    calendar: 'gregory',
    intl: 'kk-KZ',
    nativeName: 'Қазақша',
  },
  en: {
    code: 'en',
    dir: 'ltr',
    digits: 'latn',
    calendar: 'gregory',
    intl: 'en-GB',
    nativeName: 'English',
  },
}

export const defaultLocale: Locale = 'en'

/** Alphabetical by native name, the same on every page, so that nobody's language comes first. */
export const switcherLocales: readonly Locale[] = ['en', 'kk', 'ru', 'fa']

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && (locales as readonly string[]).includes(value)
}

export function isCalendar(value: unknown): value is Calendar {
  return value === 'gregory' || value === 'persian'
}

const rtlLanguages = new Set(['fa', 'ar', 'he', 'ur', 'ps', 'prs', 'ckb', 'azb', 'sd', 'ug', 'yi'])
const rtlScripts = new Set(['arab', 'hebr', 'syrc', 'thaa'])

/** The direction of any BCP 47 language, not only of the four: film titles come in many. */
export function directionOf(lang: string): Direction {
  const [language = '', ...subtags] = lang.toLowerCase().split('-')
  const script = subtags.find((subtag) => subtag.length === 4)
  if (script) return rtlScripts.has(script) ? 'rtl' : 'ltr'
  return rtlLanguages.has(language) ? 'rtl' : 'ltr'
}
