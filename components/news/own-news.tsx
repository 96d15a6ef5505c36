import { useTranslations } from 'next-intl'
import { StatusChip } from '@/components/charts/status-chip'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { T } from '@/components/ui/bidi-text'
import { Button } from '@/components/ui/button'
import { DateText } from '@/components/ui/date-text'
import { Dots } from '@/components/ui/dots'
import type { ReportableStatus } from '@/lib/clauses/status-order'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { seeNewsAction } from '@/lib/news/news-actions'
import { inLocale, paths } from '@/lib/paths'
import './news.css'

interface Named {
  key: string
  name: string
  locale: Locale
}

interface OwnNewsProps {
  locale: Locale
  items: readonly {
    id: string
    /** ISO instant. */
    recordedAt: string
    agreement: Named
    body: Named
    own: Named
    reports: readonly { number: number; status: ReportableStatus; isCorrection: boolean }[]
  }[]
  /** How many there are that are not shown. */
  more: number
}

/** What other sides have reported that an official has not seen yet. */
export function OwnNews({ locale, items, more }: OwnNewsProps) {
  const t = useTranslations('news')
  if (items.length === 0) return null
  return (
    <section className="desk-news" aria-labelledby="news">
      <h2 id="news">{t('title')}</h2>
      <p className="meta">{t('hint')}</p>
      <ul className="desk-news-items">
        {items.map(({ id, recordedAt, agreement, body, own, reports }) => (
          <li key={id}>
            <p id={`news-${id}`}>
              {t.rich('said', {
                body: () => <T lang={body.locale}>{body.name}</T>,
                agreement: () => (
                  <a href={inLocale(locale, paths.agreement(agreement.key))}>
                    <T lang={agreement.locale}>{agreement.name}</T>
                  </a>
                ),
                date: () => <DateText value={{ date: recordedAt.slice(0, 10), precision: 'day' }} />,
              })}
            </p>
            <ul className="stack-tight">
              {reports.map(({ number, status, isCorrection }) => (
                <li key={number}>
                  <a href={inLocale(locale, paths.clause(agreement.key, number))}>
                    {t('clause', { number: formatClauseNumber(String(number), locale) })}
                  </a>{' '}
                  <StatusChip status={status} />
                  <Dots>
                    {isCorrection ? t('correction') : null}
                    <a href={inLocale(locale, paths.deskReport(agreement.key, number))}>{t('report')}</a>
                  </Dots>
                </li>
              ))}
            </ul>
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
