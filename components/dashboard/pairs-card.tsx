import { useLocale, useTranslations } from 'next-intl'
import { MarkChip } from '@/components/charts/mark-chip'
import { markFill } from '@/components/charts/status-patterns'
import { T } from '@/components/ui/bidi-text'
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
      meta={
        countries.length < total ? <TextLink path={paths.countries()}>{t('more', { count: total })}</TextLink> : null
      }
      className="dash-pairs"
    >
      {pairs.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <>
          {/* Wider than a narrow column perhaps: it scrolls, and so takes the focus. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
          <section className="matrix-frame" aria-labelledby="pairs-title" tabIndex={0}>
            <table className="matrix">
              <caption className="sr-only">{t('caption')}</caption>
              <thead>
                <tr>
                  <td />
                  {countries.map(({ key, name, locale: lang }) => (
                    <th key={key} scope="col">
                      <T lang={lang} as="span">
                        {name}
                      </T>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {countries.map((row) => (
                  <tr key={row.key}>
                    <th scope="row">
                      <TextLink path={paths.country(row.key)} lang={row.locale}>
                        {row.name}
                      </TextLink>
                    </th>
                    {countries.map((column) => (
                      <td key={column.key} data-own={column.key === row.key ? '' : undefined}>
                        {cellOf(row, column)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <ul className="matrix-list" aria-label={t('caption')}>
            {countries.map((row) => (
              <li key={row.key}>
                <TextLink path={paths.country(row.key)} lang={row.locale}>
                  {row.name}
                </TextLink>
                <ul>
                  {countries
                    .filter((column) => numbers.has(`${row.key} ${column.key}`))
                    .map((column) => (
                      <li key={column.key}>
                        {cellOf(row, column)} <T lang={column.locale}>{column.name}</T>
                      </li>
                    ))}
                </ul>
              </li>
            ))}
          </ul>
          <ul className="legend" aria-label={t('legend')}>
            {inLegendOrder(pairs.map(({ mark }) => mark)).map((mark) => (
              <li key={mark}>
                <MarkChip mark={mark} />
              </li>
            ))}
          </ul>
          <p className="meta">{t('note')}</p>
        </>
      )}
    </Card>
  )
}
