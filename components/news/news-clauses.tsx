import { useTranslations } from 'next-intl'
import { StatusChip } from '@/components/charts/status-chip'
import { T } from '@/components/ui/bidi-text'
import { Dots } from '@/components/ui/dots'
import { LanguageNote } from '@/components/ui/language-note'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import type { NewsItem } from '@/lib/news/news-select'
import { inLocale, paths } from '@/lib/paths'

interface Place {
  locale: Locale
  agreementKey: string
}

/** The clauses that another side has reported on, each with the way to report oneself. */
export function ReportedClauses({ reports, ...place }: Place & Pick<NewsItem, 'reports'>) {
  const t = useTranslations('news')
  return (
    <ul className="stack-tight">
      {reports.map(({ number, status, isCorrection }) => (
        <li key={number}>
          <ClauseLink {...place} number={number} /> <StatusChip status={status} />
          <Dots>
            {isCorrection ? t('correction') : null}
            <ReportLink {...place} number={number} />
          </Dots>
        </li>
      ))}
    </ul>
  )
}

/** The clause whose report is disputed, the status in dispute, and why. */
export function DisputedClause({
  dispute: { number, event, status, reason },
  ...place
}: Place & { dispute: NonNullable<NewsItem['dispute']> }) {
  const t = useTranslations('news')
  const isOpen = event === 'raised'
  return (
    <>
      <ul className="stack-tight">
        <li>
          <ClauseLink {...place} number={number} /> <StatusChip status={status} />
          <Dots>{isOpen ? <ReportLink {...place} number={number} /> : null}</Dots>
        </li>
      </ul>
      {reason ? (
        <div>
          <p className="meta">{t(isOpen ? 'disputeReason' : 'settlementReason')}</p>
          <T as="p" lang={reason.lang} badge={<LanguageNote lang={reason.lang} />}>
            {reason.text}
          </T>
        </div>
      ) : null}
    </>
  )
}

function ClauseLink({ locale, agreementKey, number }: Place & { number: number }) {
  const t = useTranslations('news')
  return (
    <a href={inLocale(locale, paths.clause(agreementKey, number))}>
      {t('clause', { number: formatClauseNumber(String(number), locale) })}
    </a>
  )
}

function ReportLink({ locale, agreementKey, number }: Place & { number: number }) {
  const t = useTranslations('news')
  return <a href={inLocale(locale, paths.deskReport(agreementKey, number))}>{t('report')}</a>
}
