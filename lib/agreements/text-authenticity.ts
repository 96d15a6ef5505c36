import type { TextStatus } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/locales'

/** What the agreement says of its texts, as far as the registry knows. */
interface LanguageTerms {
  /** Codes of the languages in which it is authentic, not only of those that the registry speaks. */
  authenticLanguages: readonly string[]
  /** The language whose text decides where the texts differ. */
  prevailingLanguage: string | null
}

/** A text that the registry has, with the status that the page gives it as a whole. */
interface HeldText {
  locale: Locale
  status: TextStatus
}

export interface TextAuthenticity {
  authenticLanguages: readonly string[]
  prevailingLanguage: string | null
  /** Whether no authentic text goes before another. */
  areEqual: boolean
  /** The language in which the registry has the prevailing text itself; null where it has none, or only says what it says. */
  prevailingLocale: Locale | null
}

/**
 * Which of an agreement's texts decides. Texts in several authentic languages are equally authoritative unless one prevails by the
 * agreement itself (Vienna Convention on the Law of Treaties, article 33, paragraph 1); a translation or a summary is never
 * the prevailing text, whatever its language (paragraph 2).
 */
export function textAuthenticity(
  { authenticLanguages, prevailingLanguage }: LanguageTerms,
  texts: readonly HeldText[],
): TextAuthenticity {
  const prevailing = texts.find(({ locale, status }) => locale === prevailingLanguage && status === 'authentic')
  return {
    authenticLanguages,
    prevailingLanguage,
    areEqual: prevailingLanguage === null && new Set(authenticLanguages).size > 1,
    prevailingLocale: prevailing?.locale ?? null,
  }
}
