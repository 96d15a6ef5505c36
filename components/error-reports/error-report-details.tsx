import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { type Fact, FactsList } from '@/components/ui/facts-list'
import { InstantText } from '@/components/ui/instant-text'
import { takeErrorReportAction } from '@/lib/error-reports/error-report-actions'
import type { ErrorReportState } from '@/lib/error-reports/error-report-fields'
import type { Locale } from '@/lib/i18n/locales'
import { ReportedPage } from './reported-page'
import { WrittenText } from './written-text'

interface ErrorReportDetailsProps {
  locale: Locale
  report: {
    reference: string
    page: string
    locale: Locale
    problem: string
    sourceUrl: string | null
    email: string | null
    createdAt: string
    state: ErrorReportState
    version: number
    takenBy: string | null
    isOwn: boolean
    closedBy: string | null
    closedAt: string | null
    answer: string | null
  }
}

/** All that a reader has said, and what was done about it. */
export function ErrorReportDetails({ locale, report }: ErrorReportDetailsProps) {
  const t = useTranslations('errorReport')
  const language = useTranslations('ui.language')
  const { sourceUrl, email, takenBy, closedBy, closedAt, answer } = report
  const facts: Fact[] = [
    { key: 'reference', term: t('fact.reference'), value: <code dir="ltr">{report.reference}</code> },
    { key: 'state', term: t('fact.state'), value: t(`state.${report.state}`) },
    { key: 'page', term: t('fact.page'), value: <ReportedPage page={report.page} />, note: language(report.locale) },
    { key: 'received', term: t('fact.received'), value: <InstantText iso={report.createdAt} /> },
  ]
  if (sourceUrl)
    facts.push({
      key: 'source',
      term: t('fact.sourceUrl'),
      value: (
        <a href={sourceUrl} rel="noopener noreferrer nofollow" dir="ltr" className="break-all">
          {sourceUrl}
        </a>
      ),
    })
  if (email)
    facts.push({
      key: 'email',
      term: t('fact.email'),
      value: (
        <a href={`mailto:${encodeURIComponent(email)}`} dir="ltr" className="break-all">
          {email}
        </a>
      ),
      note: t('fact.emailNote'),
    })
  if (takenBy) facts.push({ key: 'taken', term: t('fact.takenBy'), value: <bdi>{takenBy}</bdi> })
  if (closedBy && closedAt)
    facts.push({
      key: 'closed',
      term: t('fact.closed'),
      value: <InstantText iso={closedAt} />,
      note: <bdi>{closedBy}</bdi>,
    })
  return (
    <div className="stack">
      <Card id="words" title={t('wordsTitle')}>
        <WrittenText text={report.problem} lang={report.locale} />
      </Card>
      <Card id="report" title={t('reportTitle')}>
        <FactsList layout="rows" facts={facts} />
        {report.state === 'open' && !report.isOwn ? (
          <form action={takeErrorReportAction} className="mt-4">
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="reference" value={report.reference} />
            <input type="hidden" name="version" value={report.version} />
            <Button>{t('desk.take')}</Button>
          </form>
        ) : null}
      </Card>
      {answer ? (
        <Card id="answer" title={t('answerTitle')}>
          <WrittenText text={answer} lang={report.locale} />
        </Card>
      ) : null}
    </div>
  )
}
