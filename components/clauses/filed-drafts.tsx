import { useTranslations } from 'next-intl'
import { StatusChip } from '@/components/charts/status-chip'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { T } from '@/components/ui/bidi-text'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/instant-text'
import { seeFiledDraftAction } from '@/lib/clauses/report-draft-actions'
import type { ReportableStatus } from '@/lib/clauses/status-order'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import '@/components/news/news.css'

interface FiledDraftsProps {
  locale: Locale
  filed: readonly {
    /** Of the report. */
    id: string
    status: ReportableStatus
    by: string
    /** ISO instant. */
    at: string
    number: number
    agreementKey: string
    heading: string
    headingLocale: Locale
  }[]
  /** So many are not shown. */
  more: number
}

/** What became of drafts: reports that others have filed from them. */
export function FiledDrafts({ locale, filed, more }: FiledDraftsProps) {
  const t = useTranslations('office.filed')
  const desk = useTranslations('desk')
  const news = useTranslations('news')
  if (filed.length === 0) return null
  return (
    <Card id="filed-drafts" title={t('title')} className="section-gap">
      <ul className="desk-news-items">
        {filed.map(({ id, status, by, at, number, agreementKey, heading, headingLocale }) => (
          <li key={id}>
            <p id={`filed-${id}`}>
              <a href={inLocale(locale, paths.clause(agreementKey, number))}>
                {desk('clause', { number: formatClauseNumber(String(number), locale) })}
                {': '}
                <T lang={headingLocale}>{heading}</T>
              </a>{' '}
              <StatusChip status={status} />
            </p>
            <form action={seeFiledDraftAction} className="desk-news-seen">
              <HiddenFields values={{ locale, report: id }} />
              <p className="meta">
                {t.rich('by', { name: () => <bdi>{by}</bdi>, when: () => <InstantText iso={at} /> })}
              </p>
              <Button aria-describedby={`filed-${id}`}>{news('seen')}</Button>
            </form>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="meta">{t('more', { count: more })}</p> : null}
    </Card>
  )
}
