import { type Locale, localeSettings } from '@/lib/i18n/locales'

const names = new Map<Locale, Intl.DisplayNames>()

// The parties' own terminology where the tables of Intl have another word; and for several languages what a reader would say.
const overrides: Partial<Record<Locale, Record<string, string>>> = {
  fa: { az: 'ترکی آذربایجانی' },
  ru: { mul: 'несколько языков' },
}

/** What a language is called in the reader's: sources and titles come in more languages than the pages. Server only. */
export function languageName(code: string, locale: Locale): string {
  const override = overrides[locale]?.[code]
  if (override) return override
  let known = names.get(locale)
  if (!known) {
    known = new Intl.DisplayNames(localeSettings[locale].intl, { type: 'language' })
    names.set(locale, known)
  }
  return known.of(code) ?? code
}

let english: Intl.DisplayNames | undefined

/** Whether a language has this code, in the form of ISO 639, the script behind it where one is named: `kk`, `mul`, `az-Cyrl`. */
export function isLanguageCode(code: string): boolean {
  if (!/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/.test(code)) return false
  // Where Intl has no word, it would answer with the code.
  english ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  return english.of(code) !== undefined
}

/** Whether it is the code of a language and names no script: what an agreement's authentic texts and printed names are in. */
export function isPlainLanguageCode(code: string): boolean {
  return !code.includes('-') && isLanguageCode(code)
}
