import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { EmptyState } from '@/components/ui/empty-state'
import { InstantText } from '@/components/ui/instant-text'
import { type ErrorReportState, errorReportStates } from '@/lib/error-reports/error-report-fields'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { ReportedPageName } from './reported-page'

interface ErrorReportListProps {
  locale: Locale
  state: ErrorReportState
  counts: Readonly<Record<ErrorReportState, number>>
  reports: readonly {
    reference: string
    page: string
    locale: Locale
    problem: string
    createdAt: string
    takenBy: string | null
  }[]
}

/** Characters of a report that are enough to know it by. */
const shown = 160

/** What readers have reported, in one of the states, with the way to the others. */
export function ErrorReportList({ locale, state, counts, reports }: ErrorReportListProps) {
  const t = useTranslations('errorReport.desk')
  return (
    <>
      <nav className="desk-bar" aria-label={t('statesLabel')}>
        <ul>
          {errorReportStates.map((name) => (
            <li key={name}>
              <a
                href={inLocale(locale, `${paths.deskErrorReports()}?state=${name}`)}
                aria-current={name === state ? 'page' : undefined}
              >
                {t(`states.${name}`, { count: counts[name] })}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {reports.length === 0 ? <EmptyState title={t('empty')} /> : null}
      <ol className="desk-rows">
        {reports.map((report) => (
          <li key={report.reference} className="desk-row">
            <div>
              <h2>
                <a href={inLocale(locale, paths.deskErrorReport(report.reference))}>
                  <T lang={report.locale}>{beginning(report.problem)}</T>
                </a>
              </h2>
              <p className="meta">
                <ReportedPageName page={report.page} />
              </p>
              <p className="meta">
                {t.rich('received', { date: () => <InstantText iso={report.createdAt} /> })}
                {report.takenBy ? <> · {t.rich('takenBy', { name: () => <bdi>{report.takenBy}</bdi> })}</> : null}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

function beginning(problem: string): string {
  const letters = [...problem.replaceAll('\n', ' ')]
  return letters.length > shown ? `${letters.slice(0, shown).join('')}…` : letters.join('')
}
