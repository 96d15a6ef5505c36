import { useLocale, useTranslations } from 'next-intl'
import type { Fact } from '@/components/ui/facts-list'
import type { TextAuthenticity } from '@/lib/agreements/text-authenticity'
import { joinList } from '@/lib/i18n/lists'
import { languageName } from '@/lib/records/language-name'

/** In which languages the agreement is authentic, and which text decides where they differ; nothing where nobody states it. */
export function useAuthenticityFacts(authenticity: TextAuthenticity): Fact[] {
  const t = useTranslations('terms.formalities')
  const words = useTranslations('authenticity')
  const locale = useLocale()
  const { authenticLanguages, prevailingLanguage, areEqual, prevailingLocale } = authenticity
  const facts: Fact[] = []
  if (authenticLanguages.length > 0) {
    const languages = authenticLanguages.map((code) => languageName(code, locale))
    facts.push({
      key: 'authentic',
      term: t('authentic'),
      value: joinList(languages, locale),
      note: areEqual ? words('equal') : undefined,
    })
  }
  if (prevailingLanguage) {
    facts.push({
      key: 'prevailing',
      term: t('prevailing'),
      value: languageName(prevailingLanguage, locale),
      note: prevailingLocale === null ? words('notHeld') : undefined,
    })
  }
  return facts
}
