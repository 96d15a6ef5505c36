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
