import { useLocale, useTranslations } from 'next-intl'
import { StatusIcon } from '@/components/charts/status-icon'
import { T } from '@/components/ui/bidi-text'
import { TextLink } from '@/components/ui/text-link'
import { reportedOf, type StatusCounts, statuses } from '@/lib/clauses/status-order'
import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/numbers'
import type { Quarter } from '@/lib/i18n/quarters'
import { paths } from '@/lib/paths'
import { useQuarterWords } from './quarter-strip'

interface CompositionTableProps {
  agreementKey: string
  quarters: readonly Quarter[]
  sides: readonly {
    partyId: string
    party: { name: string; locale: Locale }
    counts: readonly (StatusCounts | null)[]
  }[]
}

/**
 * What the standing bars show, as tables: a table a side, a row a quarter, a column a status. A quarter in which anything was reported
 * leads to the agreement as it was known at its end, where those clauses stand.
 */
export function CompositionTable({ agreementKey, quarters, sides }: CompositionTableProps) {
  const t = useTranslations()
  const locale = useLocale()
  const { nameOf } = useQuarterWords()
  // Of the quarter that has not ended, the page itself says the same.
  const today = new Date().toISOString().slice(0, 10)
  return (
    <details className="time-table" data-screen-only>
      <summary>{t('inTime.countsAsTable')}</summary>
      <div className="counts-tables">
        {sides.map(({ partyId, party, counts }) => {
          const shown = statuses.filter((status) => counts.some((own) => (own?.[status] ?? 0) > 0))
          return (
            <table key={partyId} className="counts-table">
              <caption>
                <T lang={party.locale}>{party.name}</T>
              </caption>
              <thead>
                <tr>
                  <th scope="col">{t('inTime.quarter')}</th>
                  {shown.map((status) => (
                    <th key={status} scope="col">
                      <StatusIcon status={status} colored /> <span>{t(`status.label.${status}`)}</span>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {quarters.map((quarter, place) => {
                  const own = counts[place]
                  if (!own) return null
                  const day = quarter.to < today ? quarter.to : null
                  return (
                    <tr key={quarter.from}>
                      <th scope="row">
                        {day && reportedOf(own) > 0 ? (
                          <TextLink path={paths.agreementAsOf(agreementKey, day)}>{nameOf(quarter)}</TextLink>
                        ) : (
                          nameOf(quarter)
                        )}
                      </th>
                      {shown.map((status) => (
                        <td key={status}>{formatNumber(own[status] ?? 0, locale)}</td>
                      ))}
                    </tr>
                  )
                })}
              </tbody>
            </table>
          )
        })}
      </div>
    </details>
  )
}
