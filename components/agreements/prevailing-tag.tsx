import { useTranslations } from 'next-intl'
import type { TextAuthenticity } from '@/lib/agreements/text-authenticity'
import type { Locale } from '@/lib/i18n/locales'

interface PrevailingTagProps {
  /** Of the text that the tag would stand at. */
  lang: Locale
  authenticity: Pick<TextAuthenticity, 'prevailingLocale'>
}

/** Marks the text that decides where the texts differ; nothing at any other. */
export function PrevailingTag({ lang, authenticity }: PrevailingTagProps) {
  const t = useTranslations('authenticity')
  return lang === authenticity.prevailingLocale ? <span className="tag tag-prevailing">{t('prevailing')}</span> : null
}
