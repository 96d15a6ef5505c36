import { useTranslations } from 'next-intl'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { T } from '@/components/ui/bidi-text'
import { Button } from '@/components/ui/button'
import { DateText } from '@/components/ui/date-text'
import type { Locale } from '@/lib/i18n/locales'
import { seeNewsAction } from '@/lib/news/news-actions'
import type { NewsItem } from '@/lib/news/news-select'
import { inLocale, paths } from '@/lib/paths'
import { DisputedClause, ReportedClauses } from './news-clauses'
import './news.css'

interface OwnNewsProps {
  locale: Locale
  items: readonly NewsItem[]
  /** How many there are that are not shown. */
  more: number
}

/** What other sides have reported, disputed or settled that an official has not seen yet. */
export function OwnNews({ locale, items, more }: OwnNewsProps) {
  const t = useTranslations('news')
  if (items.length === 0) return null
  return (
    <section className="desk-news" aria-labelledby="news">
      <h2 id="news">{t('title')}</h2>
      <p className="meta">{t('hint')}</p>
      <ul className="desk-news-items">
        {items.map(({ id, own, ...item }) => (
          <li key={id}>
            <p id={`news-${id}`}>
              <Said locale={locale} {...item} />
            </p>
            {item.dispute ? (
              <DisputedClause locale={locale} agreementKey={item.agreement.key} dispute={item.dispute} />
            ) : (
              <ReportedClauses locale={locale} agreementKey={item.agreement.key} reports={item.reports} />
            )}
            <form action={seeNewsAction} className="desk-news-seen">
              <HiddenFields values={{ locale, news: id }} />
              <p className="meta">{t.rich('reason', { body: () => <T lang={own.locale}>{own.name}</T> })}</p>
              <Button aria-describedby={`news-${id}`}>{t('seen')}</Button>
            </form>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="meta">{t('more', { count: more })}</p> : null}
    </section>
  )
}

function Said({ locale, agreement, body, dispute, recordedAt }: Omit<NewsItem, 'id' | 'own'> & { locale: Locale }) {
  const t = useTranslations('news')
  return t.rich(dispute ? `dispute.${dispute.event}` : 'said', {
    body: () => <T lang={body.locale}>{body.name}</T>,
    other: () => <T lang={dispute?.other.locale}>{dispute?.other.name}</T>,
    agreement: () => (
      <a href={inLocale(locale, paths.agreement(agreement.key))}>
        <T lang={agreement.locale}>{agreement.name}</T>
      </a>
    ),
    date: () => <DateText value={{ date: recordedAt.slice(0, 10), precision: 'day' }} />,
  })
}
