import { useLocale, useTranslations } from 'next-intl'
import { StatusChip } from '@/components/charts/status-chip'
import { CompositionInTime } from '@/components/clauses/composition-in-time'
import { CompositionTable } from '@/components/clauses/composition-table'
import { InTimeTable } from '@/components/clauses/in-time-table'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import type { AgreementPage } from '@/lib/agreements/agreement-types'
import { listedClauses } from '@/lib/clauses/clause-limit'
import type { AgreementInTime } from '@/lib/clauses/standing-in-time'
import { compositionsInTime, hasReports, isStatusMark } from '@/lib/clauses/standing-in-time'
import { statuses } from '@/lib/clauses/status-order'
import { formatClauseNumber, formatNOfN } from '@/lib/i18n/numbers'
import { StripsTable } from './strips-table'

interface InTimeCardProps {
  agreement: Pick<AgreementPage, 'key' | 'clauses' | 'parties'>
  inTime: AgreementInTime
}

/**
 * How what each side reports has changed, quarter by quarter: first over all clauses, then clause by clause. Nothing where nobody has
 * reported: the bars above say so already.
 */
export function InTimeCard({ agreement, inTime }: InTimeCardProps) {
  const t = useTranslations('inTime')
  const locale = useLocale()
  const { quarters, clauses } = inTime
  if (!hasReports(clauses)) return null
  const shown = clauses.slice(0, listedClauses)
  const present = statuses.filter((status) =>
    clauses.some(({ sides }) => sides.some(({ marks }) => marks.some((mark) => isStatusMark(mark) && mark === status))),
  )
  const compositions = agreement.parties.map(({ id, countryName, countryLocale }) => ({
    partyId: id,
    party: { name: countryName, locale: countryLocale },
    counts: compositionsInTime(clauses, id),
  }))
  const clauseOf = (number: number) => agreement.clauses.find((clause) => clause.number === number)
  const nameOf = (number: number) => formatClauseNumber(clauseOf(number)?.printedNumber ?? String(number), locale)
  return (
    <Card id="in-time" title={t('title')} meta={t('quarters')}>
      <div className="in-time-sides">
        {compositions.map(({ partyId, party, counts }) => (
          <div key={partyId}>
            <p className="progress-side-name">
              <b>
                <T lang={party.locale}>{party.name}</T>
              </b>
            </p>
            <CompositionInTime quarters={quarters} counts={counts} label={t('composition', { party: party.name })} />
          </div>
        ))}
      </div>
      <ul className="legend" aria-label={t('legend')}>
        {present.map((status) => (
          <li key={status}>
            <StatusChip status={status} />
          </li>
        ))}
      </ul>
      <CompositionTable agreementKey={agreement.key} quarters={quarters} sides={compositions} />
      <StripsTable agreement={agreement} quarters={quarters} clauses={shown} nameOf={nameOf} />
      {shown.length < clauses.length ? (
        <p className="meta">{t('cut', { shown: formatNOfN(shown.length, clauses.length, locale) })}</p>
      ) : null}
      <InTimeTable
        agreementKey={agreement.key}
        quarters={quarters}
        rows={shown.flatMap(({ number, sides }) =>
          agreement.parties.flatMap(({ id, countryName, countryLocale }) => {
            const side = sides.find(({ partyId }) => partyId === id)
            return side
              ? [{ number, clause: nameOf(number), party: { name: countryName, locale: countryLocale }, ...side }]
              : []
          }),
        )}
      />
      <p className="meta">{t('note')}</p>
    </Card>
  )
}
