import { useLocale, useTranslations } from 'next-intl'
import { statusFill } from '@/components/charts/status-patterns'
import { columnAt, yearMarks } from '@/lib/clauses/quarter-layout'
import { isStatusMark, type QuarterMark, runsOf } from '@/lib/clauses/standing-in-time'
import { localeSettings } from '@/lib/i18n/locales'
import { formatDigits } from '@/lib/i18n/numbers'
import type { Quarter } from '@/lib/i18n/quarters'

const cell = { width: 12, height: 13 } as const
const pitch = 14.5

/** What a quarter is called, and a time of several. */
export function useQuarterWords() {
  const t = useTranslations('quarters')
  const locale = useLocale()
  const nameOf = ({ number, year }: Quarter) => t('name', { quarter: String(number), year: formatDigits(year, locale) })
  const spanOf = (first: Quarter, last: Quarter) =>
    first === last ? nameOf(first) : t('span', { from: nameOf(first), to: nameOf(last) })
  return { nameOf, spanOf }
}

interface QuarterStripProps {
  quarters: readonly Quarter[]
  marks: readonly QuarterMark[]
  /** Whose words it shows, for those who hear it. */
  label: string
}

/** What one side said of one clause, a cell a quarter; a hairline where the quarter is still to come. What it shows stands in its title. */
export function QuarterStrip({ quarters, marks, label }: QuarterStripProps) {
  const { dir } = localeSettings[useLocale()]
  const t = useTranslations()
  const { spanOf } = useQuarterWords()
  const said = runsOf(marks).flatMap(({ status, first, last }) => {
    const [from, to] = [quarters[first], quarters[last]]
    return from && to ? [t('quarters.run', { status: t(`status.label.${status}`), when: spanOf(from, to) })] : []
  })
  const width = quarters.length * pitch
  return (
    <svg className="strip" role="img" direction="ltr" width={width} height={cell.height} focusable="false">
      <title>{[label, ...said].join('. ')}</title>
      {marks.map((mark, place) => {
        const x = columnAt(place, quarters.length, pitch, dir) + (pitch - cell.width) / 2
        const key = quarters[place]?.from
        if (mark === 'before') return null
        if (!isStatusMark(mark))
          return (
            <line
              key={key}
              className="strip-coming"
              x1={x}
              x2={x + cell.width}
              y1={cell.height / 2}
              y2={cell.height / 2}
            />
          )
        return (
          <rect
            key={key}
            className="strip-cell"
            data-status={mark}
            x={x + 0.5}
            y="0.5"
            width={cell.width - 1}
            height={cell.height - 1}
            rx="2"
            fill={statusFill(mark)}
          />
        )
      })}
    </svg>
  )
}

/** The numbers of the years below strips or bars of the same pitch. */
export function QuarterYears({ quarters, step = pitch }: { quarters: readonly Quarter[]; step?: number }) {
  const locale = useLocale()
  return (
    <svg
      className="strip-years"
      direction="ltr"
      width={quarters.length * step}
      height="18"
      aria-hidden="true"
      focusable="false"
    >
      {yearMarks(quarters, step, localeSettings[locale].dir).map(({ year, x, edge }) => (
        <g key={year}>
          {edge === null ? null : <line x1={edge} x2={edge} y1="0" y2="6" />}
          <text x={x} y="14" textAnchor="middle">
            {formatDigits(year, locale)}
          </text>
        </g>
      ))}
    </svg>
  )
}
