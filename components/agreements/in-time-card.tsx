import { useLocale, useTranslations } from 'next-intl'
import { StatusChip } from '@/components/charts/status-chip'
import { CompositionInTime } from '@/components/clauses/composition-in-time'
import { InTimeTable } from '@/components/clauses/in-time-table'
import { QuarterStrip, QuarterYears } from '@/components/clauses/quarter-strip'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { AgreementPage } from '@/lib/agreements/agreement-types'
import { listedClauses } from '@/lib/clauses/clause-limit'
import type { AgreementInTime } from '@/lib/clauses/standing-in-time'
import { compositionsInTime, hasReports, isStatusMark } from '@/lib/clauses/standing-in-time'
import { statuses } from '@/lib/clauses/status-order'
import { formatClauseNumber, formatNOfN } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'

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
  const clauseOf = (number: number) => agreement.clauses.find((clause) => clause.number === number)
  const nameOf = (number: number) => formatClauseNumber(clauseOf(number)?.printedNumber ?? String(number), locale)
  return (
    <Card id="in-time" title={t('title')} meta={t('quarters')}>
      <div className="in-time-sides">
        {agreement.parties.map((party) => (
          <div key={party.id}>
            <p className="progress-side-name">
              <b>
                <T lang={party.countryLocale}>{party.countryName}</T>
              </b>
            </p>
            <CompositionInTime
              quarters={quarters}
              counts={compositionsInTime(clauses, party.id)}
              label={t('composition', { party: party.countryName })}
            />
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
      {/* Wider than a phone where there are many sides: it scrolls, and so takes the focus. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className="strips-frame" aria-label={t('byClause')} tabIndex={0}>
        <table className="strips">
          <caption className="sr-only">{t('byClause')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('clause')}</th>
              {agreement.parties.map(({ id, countryName, countryLocale }) => (
                <th key={id} scope="col">
                  <T lang={countryLocale}>{countryName}</T>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ number, sides }) => (
              <tr key={number}>
                <th scope="row">
                  <TextLink path={`${paths.clause(agreement.key, number)}#history`}>{nameOf(number)}</TextLink>
                </th>
                {agreement.parties.map(({ id, countryName }) => {
                  const side = sides.find(({ partyId }) => partyId === id)
                  return (
                    <td key={id}>
                      {side ? <QuarterStrip quarters={quarters} marks={side.marks} label={countryName} /> : null}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              {agreement.parties.map(({ id }) => (
                <td key={id}>
                  <QuarterYears quarters={quarters} />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </section>
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
