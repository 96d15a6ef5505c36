import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { type Fact, FactsList } from '@/components/ui/facts-list'
import { InstantText } from '@/components/ui/instant-text'
import type { ErrorReportState } from '@/lib/error-reports/error-report-fields'
import type { Locale } from '@/lib/i18n/locales'
import { ReportedPage } from './reported-page'
import { WrittenText } from './written-text'

interface ErrorReportStandingProps {
  reference: string
  report: {
    page: string
    locale: Locale
    problem: string
    createdAt: string
    state: ErrorReportState
    answer: string | null
    closedAt: string | null
  }
}

/** What has become of a report, for whoever knows its reference. */
export function ErrorReportStanding({ reference, report }: ErrorReportStandingProps) {
  const t = useTranslations('errorReport')
  const facts: Fact[] = [
    { key: 'reference', term: t('fact.reference'), value: <code dir="ltr">{reference}</code> },
    { key: 'state', term: t('fact.state'), value: t(`state.${report.state}`) },
    { key: 'page', term: t('fact.page'), value: <ReportedPage page={report.page} /> },
    { key: 'received', term: t('fact.received'), value: <InstantText iso={report.createdAt} /> },
    ...(report.closedAt
      ? [{ key: 'closed', term: t('fact.closed'), value: <InstantText iso={report.closedAt} /> }]
      : []),
  ]
  return (
    <div className="stack">
      {report.answer ? (
        <Card id="answer" title={t('answerTitle')}>
          <WrittenText text={report.answer} lang={report.locale} />
        </Card>
      ) : null}
      <Card id="report" title={t('reportTitle')}>
        <FactsList layout="rows" facts={facts} />
      </Card>
      <Card id="words" title={t('wordsTitle')}>
        <WrittenText text={report.problem} lang={report.locale} />
      </Card>
    </div>
  )
}
