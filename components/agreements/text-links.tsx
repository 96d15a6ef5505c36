import { useLocale, useTranslations } from 'next-intl'
import { type Locale, locales } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'

/** From an agreement to its whole text, to its languages side by side, the reader's own and the first of the others, and to another agreement. */
export function TextLinks({ agreementKey, className }: { agreementKey: string; className?: string }) {
  const t = useTranslations()
  const locale = useLocale() as Locale
  const pair = [locale, ...locales.filter((other) => other !== locale)].slice(0, 2)
  return (
    <span className={className} data-screen-only>
      <a href={inLocale(locale, paths.agreementText(agreementKey))}>{t('text.title')}</a>
      {' · '}
      <a href={inLocale(locale, paths.agreementCompare(agreementKey, pair))}>{t('compare.link')}</a>
      {' · '}
      <CompareLink agreementKey={agreementKey} />
    </span>
  )
}

/** From an agreement to another beside it: also where the registry holds none of its clauses. */
export function CompareLink({ agreementKey }: { agreementKey: string }) {
  const t = useTranslations('comparison.link')
  return (
    <a href={inLocale(useLocale(), paths.compare([agreementKey]))} data-screen-only>
      {t('agreement')}
    </a>
  )
}
