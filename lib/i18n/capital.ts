import { type Locale, localeSettings } from './locales'

/** With a capital first letter, as an item of a list that stands by itself begins; Persian has none. */
export function withCapital(text: string, locale: Locale): string {
  return text.charAt(0).toLocaleUpperCase(localeSettings[locale].intl) + text.slice(1)
}
