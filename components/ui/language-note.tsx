import { useLocale, useTranslations } from 'next-intl'

/**
 * Says that a passage is shown in another language because the page's own has no text yet.
 * Nothing where the languages are the same. `short` is the badge beside a title.
 */
export function LanguageNote({ lang, short = false }: { lang: string; short?: boolean }) {
  const t = useTranslations('ui')
  if (lang === useLocale()) return null
  return <span className="tag tag-dashed">{short ? t('inLanguage', { lang }) : t('shownIn', { lang })}</span>
}
