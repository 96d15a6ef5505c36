import { useLocale, useTranslations } from 'next-intl'
import { MarkChip } from '@/components/charts/mark-chip'
import { MatrixTable } from '@/components/charts/matrix-table'
import { markFill } from '@/components/charts/status-patterns'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { filterQuery, noFilter } from '@/lib/agreements/agreement-filter'
import { type CountryPair, inLegendOrder } from '@/lib/dashboard/country-pairs'
import { formatNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import type { Reference } from '@/lib/records/reference'

interface PairsCardProps {
  /** In the order of the rows. */
  countries: readonly Reference[]
  /** Those among the countries. */
  pairs: readonly CountryPair[]
  /** How many countries there are; more than are shown, perhaps. */
  total: number
}

/**
 * Who has agreed with whom: a table that is its own picture, each number leading to the agreements that it counts. On a narrow
 * screen the same as a list.
 */
export function PairsCard({ countries, pairs, total }: PairsCardProps) {
  const t = useTranslations('dashboard.pairs')
  const locale = useLocale()
  const numbers = new Map(
    pairs.flatMap((pair) => [`${pair.a} ${pair.b}`, `${pair.b} ${pair.a}`].map((key) => [key, pair])),
  )
  const hrefOf = (country: string, partner: string) =>
    inLocale(locale, paths.agreements() + filterQuery(noFilter, { country, partner }))
  const cellOf = (row: Reference, column: Reference) => {
    const pair = numbers.get(`${row.key} ${column.key}`)
    if (!pair) return null
    return (
      <a
        href={hrefOf(row.key, column.key)}
        className="matrix-cell"
        data-status={pair.mark === 'differ' ? undefined : pair.mark}
        aria-label={t('cell', { a: row.name, b: column.name, count: pair.agreements, mark: wordOf(pair.mark) })}
      >
        <b>{formatNumber(pair.agreements, locale)}</b>
        <svg width="100%" height="6" direction="ltr" aria-hidden="true" focusable="false">
          <rect width="100%" height="6" fill={markFill(pair.mark)} />
        </svg>
      </a>
    )
  }
  const words = useTranslations()
  const wordOf = (mark: CountryPair['mark']) =>
    mark === 'differ' ? words('dashboard.differ') : words(`status.label.${mark}`)
  return (
    <Card
      id="pairs"
      title={t('title')}
      meta={countries.length < total ? <TextLink path={paths.countries()}>{t('all')}</TextLink> : null}
      className="dash-pairs"
    >
      {pairs.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <MatrixTable
            caption={t('caption')}
            rows={countries}
            columns={countries}
            rowPath={({ key }) => paths.country(key)}
            cellOf={cellOf}
            isOwn={(row, column) => row.key === column.key}
          />
          <ul className="legend" aria-label={t('legend')}>
            {inLegendOrder(pairs.map(({ mark }) => mark)).map((mark) => (
              <li key={mark}>
                <MarkChip mark={mark} />
              </li>
            ))}
          </ul>
          <p className="meta">
            {countries.length < total ? `${t('shown')} ` : null}
            {t('note')}
          </p>
        </>
      )}
    </Card>
  )
}
