import { useLocale, useTranslations } from 'next-intl'
import { type Status, type StatusCounts, statuses, totalOf } from '@/lib/clauses/status-order'
import { localeSettings } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/numbers'
import { StatusIcon } from './status-icon'
import { statusFill } from './status-patterns'

interface BarProps {
  counts: StatusCounts
  /** 26 on a page of its own, 16 in a list row. */
  height?: number
}

/**
 * The bar alone, for list rows that say the numbers beside it. Segments keep the fixed order of the
 * statuses, from the inline start. Each is an `<svg>` of its own, so that patterns never stretch.
 */
export function CompositionBar({ counts, height = 26 }: BarProps) {
  const isRtl = localeSettings[useLocale()].dir === 'rtl'
  const total = totalOf(counts)
  if (total === 0) return null
  let done = 0
  const segments = statuses.flatMap((status) => {
    const count = counts[status] ?? 0
    if (count === 0) return []
    const start = done
    done += count
    return [{ status, x: isRtl ? total - start - count : start, count }]
  })
  const percent = (n: number) => `${Number(((100 * n) / total).toFixed(3))}%`
  return (
    <svg className="bar" direction="ltr" width="100%" height={height} aria-hidden="true" focusable="false">
      {segments.map(({ status, x, count }) => (
        <svg key={status} x={percent(x)} width={percent(count)} height={height} aria-hidden="true">
          <rect
            className="bar-segment"
            data-status={status}
            x="1.2"
            y="1.2"
            width="100%"
            height={height - 2.4}
            rx="3"
            fill={statusFill(status)}
          />
        </svg>
      ))}
    </svg>
  )
}

interface CompositionProps extends BarProps {
  labels?: Partial<Record<Status, string>>
  /** Where a legend entry leads: the clauses that it counts. */
  hrefFor?: (status: Status) => string
  /** Names the list, where more than one stands on a page: the party. */
  label?: string
}

/** The bar with its counted legend. The legend is what is read: the bar is its picture. */
export function Composition({ counts, height, labels, hrefFor, label }: CompositionProps) {
  const t = useTranslations('status')
  const locale = useLocale()
  const present = statuses.filter((status) => (counts[status] ?? 0) > 0)
  return (
    <div className="composition">
      <CompositionBar counts={counts} height={height} />
      <ul className="legend" aria-label={label ?? t('legendLabel')}>
        {present.map((status) => {
          const Element = hrefFor ? 'a' : 'span'
          return (
            <li key={status}>
              <Element className="chip chip-legend" data-status={status} href={hrefFor?.(status)}>
                <StatusIcon status={status} />
                <span className="chip-word">{labels?.[status] ?? t(`label.${status}`)}</span>
                <b>{formatNumber(counts[status] ?? 0, locale)}</b>
              </Element>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
