import { useLocale, useTranslations } from 'next-intl'
import { MatrixTable } from '@/components/charts/matrix-table'
import { type ComingMonth, comingAnchor, comingKinds } from '@/lib/coming/coming-event'
import { formatDate } from '@/lib/i18n/dates'
import { localeSettings } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/numbers'
import { inLocale } from '@/lib/paths'

interface ComingMatrixProps {
  months: readonly ComingMonth[]
  /** The page on which each month and kind has its list. */
  path: string
}

/** The next twelve months as dots: a row a kind, a column a month; each dot leads to as many entries as its number says. */
export function ComingMatrix({ months, path }: ComingMatrixProps) {
  const t = useTranslations('coming')
  const locale = useLocale()
  const monthName = (day: string) =>
    formatDate({ date: day, precision: 'month', calendar: localeSettings[locale].calendar }, locale)
  const rows = comingKinds
    .filter((kind) => months.some(({ events }) => events.some((event) => event.kind === kind)))
    .map((kind) => ({ key: kind, name: t(`kind.${kind}`), locale }))
  const columns = months.map(({ from }) => ({ key: from, name: monthName(from), locale }))
  const countOf = (month: ComingMonth | undefined, kind: string) =>
    month?.events.filter((event) => event.kind === kind).length ?? 0
  return (
    <MatrixTable
      caption={t('byMonth')}
      rows={rows}
      columns={columns}
      rowPath={({ key }) => {
        const first = months.findIndex((month) => countOf(month, key) > 0)
        return `${path}#${comingAnchor(first, kindOf(key))}`
      }}
      cellOf={(row, column) => {
        const place = months.findIndex(({ from }) => from === column.key)
        const count = countOf(months[place], row.key)
        if (count === 0) return null
        return (
          <a
            href={`${inLocale(locale, path)}#${comingAnchor(place, kindOf(row.key))}`}
            className="coming-dot"
            aria-label={t('cell', { kind: row.name, month: column.name, count })}
          >
            <b>{formatNumber(count, locale)}</b>
          </a>
        )
      }}
    />
  )
}

function kindOf(key: string) {
  return comingKinds.find((kind) => kind === key) ?? 'meeting'
}
