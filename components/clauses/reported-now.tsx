import { useTranslations } from 'next-intl'
import { StatusIcon } from '@/components/charts/status-icon'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { Timeline } from '@/components/ui/timeline'
import type { StandingReport } from '@/lib/clauses/clause-standing'
import type { Locale } from '@/lib/i18n/locales'
import { SidesStanding } from './sides-standing'

type Sides = Parameters<typeof SidesStanding>[0]

interface ReportedNowProps extends Sides {
  /** `aside` beside the form; `full` with the texts, for whoever was overtaken. */
  form: 'aside' | 'full'
  reports: readonly (StandingReport & {
    body: { name: string; locale: Locale }
    text: { locale: Locale; note: string } | null
  })[]
}

/** What the sides say now of the clause, and the newest reports that have not been corrected, in that order. */
export function ReportedNow({ form, parties, standing, reports }: ReportedNowProps) {
  const t = useTranslations('report.current')
  const status = useTranslations('status.label')
  return (
    <Card id={`reported-now-${form}`} title={t('title')} aside={form === 'aside'}>
      <SidesStanding parties={parties} standing={standing} />
      {reports.length > 0 ? (
        <>
          <h3 className="card-title mt-4 mb-2">{t('history')}</h3>
          <Timeline
            items={reports.map((report) => ({
              key: report.id,
              time: <DateText value={report.asOf} />,
              title: (
                <span className="status-line">
                  <StatusIcon status={report.status} colored /> {status(report.status)}
                </span>
              ),
              body: (
                <>
                  <p>
                    <T lang={report.body.locale}>{report.body.name}</T>
                  </p>
                  {form === 'full' && report.text ? (
                    <T as="p" lang={report.text.locale}>
                      {report.text.note}
                    </T>
                  ) : null}
                </>
              ),
            }))}
          />
        </>
      ) : null}
    </Card>
  )
}
