import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import type { ClausePage } from '@/lib/clauses/clause-types'
import type { AgreementInTime } from '@/lib/clauses/standing-in-time'
import { hasReports } from '@/lib/clauses/standing-in-time'
import { InTimeTable } from './in-time-table'
import { QuarterStrip, QuarterYears } from './quarter-strip'

/** What each side said of the clause at the end of each quarter: a strip a side, the same as a table. */
export function ClauseInTime({ clause, inTime }: { clause: ClausePage; inTime: AgreementInTime }) {
  const t = useTranslations('inTime')
  const { quarters, clauses } = inTime
  const own = clauses.find(({ number }) => number === clause.number)
  if (!own || !hasReports([own])) return null
  const sides = clause.parties.flatMap(({ id, countryName, countryLocale }) => {
    const side = own.sides.find(({ partyId }) => partyId === id)
    return side ? [{ ...side, party: { name: countryName, locale: countryLocale } }] : []
  })
  return (
    <div className="clause-in-time">
      <h3>{t('quarters')}</h3>
      <dl>
        {sides.map(({ partyId, marks, party }, index) => (
          <div key={partyId}>
            <dt>
              <T lang={party.locale}>{party.name}</T>
            </dt>
            <dd>
              <QuarterStrip quarters={quarters} marks={marks} label={party.name} />
              {index === sides.length - 1 ? <QuarterYears quarters={quarters} /> : null}
            </dd>
          </div>
        ))}
      </dl>
      <InTimeTable
        agreementKey={clause.agreement.key}
        quarters={quarters}
        rows={sides.map((side) => ({ number: clause.number, ...side }))}
      />
    </div>
  )
}
