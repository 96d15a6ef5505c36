import { useTranslations } from 'next-intl'
import { StatusChip } from '@/components/charts/status-chip'
import { DisputeList } from '@/components/disputes/dispute-list'
import { LedgerSentence } from '@/components/ledger/ledger-sentence'
import { DueLine } from '@/components/rhythm/due-line'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { Foreign } from '@/components/ui/foreign'
import { TextLink } from '@/components/ui/text-link'
import { clauseSides } from '@/lib/clauses/clause-sides'
import type { ClausePage } from '@/lib/clauses/clause-types'
import { confirmingMeeting, jointConfirmation } from '@/lib/clauses/joint-confirmation'
import type { DatedLedger } from '@/lib/ledger/ledger-page'
import { paths } from '@/lib/paths'
import { sidesDue } from '@/lib/rhythm/report-duties'
import { AccordText } from './accord-text'
import { AsOf } from './as-of'
import { ReportDetails } from './report-details'

/** What each side says of the clause now, in its own words, and when its next report is due. */
export function ClauseSidesCard({ clause, ledger }: { clause: ClausePage; ledger: DatedLedger | null }) {
  const t = useTranslations('clauses')
  const disputes = useTranslations('disputes')
  const { standing, sides } = clauseSides(clause.latest, clause.parties)
  // The day on which the copy is made; on a new day every page is made anew.
  const dues = sidesDue(
    { ...clause, sides },
    clause.reporting.basis,
    clause.reporting.lastReports,
    new Date().toISOString().slice(0, 10),
  )
  return (
    <Card id="sides" title={t('sides')} meta={<AccordText standing={standing} parties={clause.parties} />}>
      {sides.map((side) => (
        <div key={side.partyId} className="side-report">
          <p className="side-report-head">
            <b>
              <T lang={side.locale}>{side.name}</T>
            </b>
            <StatusChip status={side.status} />
          </p>
          {side.latest ? (
            <ReportDetails report={side.latest} />
          ) : (
            <p className="meta">
              {t.rich('silence', { party: () => <Foreign lang={side.locale}>{side.name}</Foreign> })}
            </p>
          )}
          <DueLine due={dues.find(({ partyId }) => partyId === side.partyId)?.due} />
        </div>
      ))}
      {ledger ? <LedgerSentence dated={ledger} isAway /> : null}
      <Joint clause={clause} />
      {clause.disputes.length > 0 ? (
        <section id="disputes" className="side-report" aria-labelledby="disputes-heading">
          <h3 id="disputes-heading" className="card-title mb-2">
            {disputes('heading')}
          </h3>
          <DisputeList disputes={clause.disputes} parties={clause.parties} />
        </section>
      ) : null}
    </Card>
  )
}

/** What a meeting has confirmed jointly: it keeps its date, whatever a side reports later. */
function Joint({ clause }: { clause: ClausePage }) {
  const t = useTranslations('clauses')
  const status = useTranslations('status.label')
  const [report] = jointConfirmation(clause.history, clause.parties, (one) => confirmingMeeting(one)?.key ?? null) ?? []
  const meeting = report && confirmingMeeting(report)
  if (!meeting) return null
  return (
    <p className="side-report">
      {t.rich('jointly', {
        status: status(report.status),
        date: () => <AsOf value={report.asOf} />,
        meeting: () => (
          <TextLink path={paths.meeting(meeting.key)} lang={meeting.locale}>
            {meeting.name}
          </TextLink>
        ),
      })}
    </p>
  )
}
