import { useLocale, useTranslations } from 'next-intl'
import { statusFill } from '@/components/charts/status-patterns'
import { columnAt, standingBar } from '@/lib/clauses/quarter-layout'
import { reportedOf, type StatusCounts, totalOf } from '@/lib/clauses/status-order'
import { localeSettings } from '@/lib/i18n/locales'
import { formatNOfN } from '@/lib/i18n/numbers'
import type { Quarter } from '@/lib/i18n/quarters'
import { QuarterYears, useQuarterWords } from './quarter-strip'

interface CompositionInTimeProps {
  quarters: readonly Quarter[]
  /** What one side said of all counted clauses; null before the agreement and in quarters still to come. */
  counts: readonly (StatusCounts | null)[]
  label: string
  height?: number
}

const pitch = 17
const gap = 3

/** A standing bar a quarter, its segments in the fixed order of the statuses from below: one side's word, never that of both. */
export function CompositionInTime({ quarters, counts, label, height = 64 }: CompositionInTimeProps) {
  const locale = useLocale()
  const { dir } = localeSettings[locale]
  const t = useTranslations('quarters')
  const { nameOf } = useQuarterWords()
  const said = counts.flatMap((own, place) => {
    const quarter = quarters[place]
    return own && quarter
      ? [t('reported', { quarter: nameOf(quarter), part: formatNOfN(reportedOf(own), totalOf(own), locale) })]
      : []
  })
  return (
    <div className="strip-frame">
      <svg
        className="strip"
        role="img"
        direction="ltr"
        width={quarters.length * pitch}
        height={height}
        focusable="false"
      >
        <title>{[label, ...said].join('. ')}</title>
        {counts.map((own, place) => {
          const x = columnAt(place, quarters.length, pitch, dir) + gap / 2
          const key = quarters[place]?.from
          if (!own)
            // Before the agreement nothing is drawn; what is still to come is a thin line.
            return counts.slice(place).some(Boolean) ? null : (
              <line
                key={key}
                className="strip-coming"
                x1={x}
                x2={x + pitch - gap}
                y1={height - 0.5}
                y2={height - 0.5}
              />
            )
          return (
            <g key={key}>
              {standingBar(own, height).map(({ status, y, height: part }) => (
                <rect
                  key={status}
                  className="strip-cell"
                  data-status={status}
                  x={x + 0.5}
                  y={Number((y + 0.75).toFixed(2))}
                  width={pitch - gap - 1}
                  height={Number(Math.max(part - 1.5, 0.5).toFixed(2))}
                  fill={statusFill(status)}
                />
              ))}
            </g>
          )
        })}
      </svg>
      <QuarterYears quarters={quarters} step={pitch} />
    </div>
  )
}
