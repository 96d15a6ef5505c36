import type { TextStatus } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'

/** A text with the language that it is really in. */
export interface Passage {
  text: string
  lang: Locale
}

/** A passage that says whose words it is: the signed text's, a translator's, or the registry's. */
export interface MarkedPassage extends Passage {
  status: TextStatus
}

/**
 * One field of a record's texts for a reader of `locale`. Chosen for each field, as a language may have a name and no
 * description yet. Null where no language has it.
 */
export function choosePassage<T extends { locale: Locale }>(
  texts: readonly T[],
  field: (text: T) => string | null,
  locale: Locale,
  primary?: Locale,
): Passage | null {
  const chosen = chooseText(
    texts.filter((text) => field(text) !== null),
    locale,
    primary,
  )
  const text = chosen && field(chosen)
  return chosen && text ? { text, lang: chosen.locale } : null
}

/** As `choosePassage`, with the status of the text. */
export function chooseMarkedPassage<T extends { locale: Locale; status: TextStatus }>(
  texts: readonly T[],
  field: (text: T) => string | null,
  locale: Locale,
  primary?: Locale,
): MarkedPassage | null {
  const passage = choosePassage(texts, field, locale, primary)
  const status = passage && texts.find((text) => text.locale === passage.lang)?.status
  return passage && status ? { ...passage, status } : null
}

/** One field in every language that has it, in the order of the languages' list. */
export function everyPassage<T extends { locale: Locale }>(
  texts: readonly T[],
  field: (text: T) => string | null,
  order: readonly Locale[],
): Passage[] {
  return order.flatMap((lang) => {
    const text = texts.find((candidate) => candidate.locale === lang)
    const words = text && field(text)
    return words ? [{ text: words, lang }] : []
  })
}
