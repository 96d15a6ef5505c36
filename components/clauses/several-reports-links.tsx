import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'

interface SeveralReportsLinksProps {
  locale: Locale
  agreements: readonly { key: string; title: string; titleLocale: Locale; clauses: number }[]
}

/** The ways to the forms that ask about several clauses, an agreement each. */
export function SeveralReportsLinks({ locale, agreements }: SeveralReportsLinksProps) {
  const t = useTranslations('desk.several')
  if (agreements.length === 0) return null
  return (
    <section className="desk-several" aria-labelledby="several">
      <h2 id="several">{t('title')}</h2>
      <ul>
        {agreements.map(({ key, title, titleLocale, clauses }) => (
          <li key={key}>
            <a href={inLocale(locale, paths.deskReports(key))}>
              <T lang={titleLocale}>{title}</T>
            </a>{' '}
            <span className="meta">{t('clauses', { count: clauses })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
