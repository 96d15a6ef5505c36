import { useTranslations } from 'next-intl'
import { StatusIcon } from '@/components/charts/status-icon'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { Timeline } from '@/components/ui/timeline'
import type { StandingReport } from '@/lib/clauses/clause-standing'
import type { Locale } from '@/lib/i18n/locales'
import { SidesStanding } from './sides-standing'

type Sides = Omit<Parameters<typeof SidesStanding>[0], 'actionOf'>

interface ReportedNowProps extends Sides {
  /** `aside` beside the form; `full` with the texts, for whoever was overtaken. */
  form: 'aside' | 'full'
  /** The form that corrects a report; null for what the person may not correct. */
  correctHref?: (reportId: string) => string | null
  /** The form filled in with what a side said last; null for a side for which the person does not speak. */
  againHref?: (partyId: string) => string | null
  /** The form that disputes what a side reports now; null for a side that nobody of the person's own could dispute. */
  disputeHref?: (partyId: string) => string | null
  reports: readonly (StandingReport & {
    body: { name: string; locale: Locale }
    text: { locale: Locale; note: string; obstacle: string | null; nextStep: string | null } | null
  })[]
}

/** What the sides say now of the clause, and the other newest reports that have not been corrected, in that order. */
export function ReportedNow({
  form,
  parties,
  standing,
  reports,
  correctHref,
  againHref,
  disputeHref,
}: ReportedNowProps) {
  const t = useTranslations('report.current')
  const dispute = useTranslations('disputes.form')
  const status = useTranslations('status.label')
  const current = new Set(standing.parties.map(({ latest }) => latest?.id))
  // Whoever was overtaken has to read the current reports as well.
  const shown = form === 'full' ? reports : reports.filter(({ id }) => !current.has(id)).slice(0, 3)
  const actions = (reportId: string, partyId: string) => {
    const [correct, again, disputed] = [correctHref?.(reportId), againHref?.(partyId), disputeHref?.(partyId)]
    return (
      <>
        {again ? <a href={again}>{t('again')}</a> : null}
        {correct ? <a href={correct}>{t('correct')}</a> : null}
        {disputed ? <a href={disputed}>{dispute('link')}</a> : null}
      </>
    )
  }
  return (
    <Card id={`reported-now-${form}`} title={t('title')} aside={form === 'aside'}>
      <SidesStanding parties={parties} standing={standing} actionOf={actions} />
      {shown.length > 0 ? (
        <>
          <h3 className="card-title mt-4 mb-2">{form === 'full' ? t('newest') : t('history')}</h3>
          <Timeline
            items={shown.map((report) => ({
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
                  {form === 'full' && report.text ? <Words {...report.text} /> : null}
                </>
              ),
            }))}
          />
        </>
      ) : null}
    </Card>
  )
}

function Words({
  locale,
  note,
  obstacle,
  nextStep,
}: { locale: Locale; note: string } & Record<'obstacle' | 'nextStep', string | null>) {
  return [note, obstacle, nextStep].map((words) =>
    words ? (
      <T key={words} as="p" lang={locale}>
        {words}
      </T>
    ) : null,
  )
}
