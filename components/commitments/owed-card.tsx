import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import type { Owed } from '@/lib/commitments/commitment-types'
import { formatNOfN } from '@/lib/i18n/numbers'
import { DueClauseRow, ExpectedReportRow, OpenDecisionRow, TurnRow } from './owed-rows'

/** Of each kind, as many as are taken in at once. */
const shownOfKind = 20

interface OwedCardProps {
  owed: Owed
  /** The body whose page this is. */
  ownBody?: string
  /** Of those who have agreed to nothing it is only said what they owe. */
  isParty: boolean
}

/** What a side has still to do by the records: reports, clauses with a date, turns, and what meetings asked of it. */
export function OwedCard({ owed, ownBody, isParty }: OwedCardProps) {
  const t = useTranslations()
  const { today, reports, due, turns, decisions } = owed
  const isEmpty = [reports, due, turns, decisions].every((list) => list.length === 0)
  if (isEmpty && !isParty) return null
  return (
    <Card id="owed" title={t('commitments.owed')}>
      {isEmpty ? <p>{t('commitments.owedNone')}</p> : null}
      <div className="stack">
        <OwedPart id="expected-reports" title={t('commitments.reports')}>
          {reports.map((report) => (
            <ExpectedReportRow
              key={`${report.agreement.key} ${report.due.partyId}`}
              report={report}
              ownBody={ownBody}
            />
          ))}
        </OwedPart>
        <OwedPart id="due-clauses" title={t('commitments.due')}>
          {due.map((clause) => (
            <DueClauseRow key={`${clause.clause.key} ${clause.party?.id}`} clause={clause} today={today} />
          ))}
        </OwedPart>
        <OwedPart id="turns" title={t('ledger.nextTitle')}>
          {turns.map((turn) => (
            <TurnRow key={turn.clause.key} turn={turn} />
          ))}
        </OwedPart>
        <OwedPart id="open-decisions" title={t('commitments.decisions')}>
          {decisions.map((decision) => (
            <OpenDecisionRow key={decision.id} decision={decision} today={today} />
          ))}
        </OwedPart>
      </div>
    </Card>
  )
}

function OwedPart({ id, title, children }: { id: string; title: string; children: readonly ReactNode[] }) {
  const t = useTranslations('commitments')
  const locale = useLocale()
  if (children.length === 0) return null
  const shown = children.slice(0, shownOfKind)
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="profile-part">
        {title}
      </h3>
      <ul className="rows rows-plain">{shown}</ul>
      {shown.length < children.length ? (
        <p className="meta">{t('shown', { shown: formatNOfN(shown.length, children.length, locale) })}</p>
      ) : null}
    </section>
  )
}
