import type { FormValues } from '@/lib/forms/form-data'
import { type Locale, locales } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import type { RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'

/** The name that a draft has in its form: in each language the short one, where there is one. */
export function draftTitle(
  noun: RecordNoun,
  values: FormValues,
  locale: Locale,
): { name: string; lang: Locale } | null {
  const { head, shortHead = head } = recordShapes[noun]
  const typed = locales.flatMap((language) => {
    const name = values[`${shortHead}.${language}`]?.trim() || values[`${head}.${language}`]?.trim()
    return name ? [{ locale: language, name }] : []
  })
  const chosen = chooseText(typed, locale)
  return chosen && { name: chosen.name, lang: chosen.locale }
}
