import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { DateRangeText, DateText } from '@/components/ui/date-text'
import { TextLink } from '@/components/ui/text-link'
import type { Happening } from '@/lib/dashboard/happening-queries'
import { type TimeAxis, timeAxis } from '@/lib/dashboard/time-axis'
import { formatDate } from '@/lib/i18n/dates'
import { localeSettings } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'

interface TimeCardProps {
  /** The newest first. */
  happenings: readonly Happening[]
  /** ISO day. */
  today: string
}

const pitch = 12
/** Between two lines of a label. */
const tickLine = 17
/** Letters of a label that has a phone's room beside the next. */
const widestLabel = 14
const pathOf = ({ kind, key }: Happening) => (kind === 'meeting' ? paths.meeting(key) : paths.outcome(key))
/** Dates in the table, and names of what has none. */
const shownUndated = 8

/** When the sides met and what came of it, along a line in the reader's calendar and direction; the same as a table below. */
export function TimeCard({ happenings, today }: TimeCardProps) {
  const t = useTranslations('dashboard.time')
  const locale = useLocale()
  const { calendar, dir } = localeSettings[locale]
  const axis = timeAxis({ items: happenings, today, calendar, dir })
  const unknown = (kind: Happening['kind']) => axis.undated.filter((item) => item.kind === kind)
  return (
    <Card id="time" title={t('title')} className="dash-wide dash-time">
      {axis.marks.length === 0 ? <p>{t('none')}</p> : <Picture axis={axis} />}
      {axis.marks.length > 0 ? (
        <>
          <ul className="time-legend">
            {(['meeting', 'outcome', 'by'] as const).map((kind) => (
              <li key={kind}>
                <svg width="30" height="14" direction="ltr" aria-hidden="true" focusable="false">
                  {kind === 'by' ? <path className="time-span" d="M2 7H20" /> : null}
                  <Shape kind={kind === 'outcome' ? 'outcome' : 'meeting'} x={22} y={7} />
                </svg>
                {t(`legend.${kind}`)}
              </li>
            ))}
          </ul>
          <details className="time-table" data-screen-only>
            <summary>{t('asTable')}</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('column.date')}</th>
                  <th scope="col">{t('column.kind')}</th>
                  <th scope="col">{t('column.what')}</th>
                </tr>
              </thead>
              <tbody>
                {axis.marks.toReversed().map(({ item }) => (
                  <tr key={`${item.kind} ${item.key}`}>
                    <td>
                      {item.ends ? <DateRangeText from={item.date} to={item.ends} /> : <DateText value={item.date} />}
                    </td>
                    <td>{t(`legend.${item.kind}`)}</td>
                    <td>
                      <TextLink path={pathOf(item)} lang={item.locale}>
                        {item.name}
                      </TextLink>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      ) : null}
      {(['meeting', 'outcome'] as const).map((kind) => {
        const items = unknown(kind)
        const list = `${kind === 'meeting' ? paths.meetings() : paths.outcomes()}?year=unknown`
        return items.length > 0 ? (
          <div key={kind} className="time-undated">
            <p className="meta">
              <TextLink path={list}>{t(`undated.${kind}`, { count: items.length })}</TextLink>
            </p>
            <ul>
              {items.slice(0, shownUndated).map((item) => (
                <li key={item.key}>
                  <TextLink path={pathOf(item)} lang={item.locale}>
                    {item.name}
                  </TextLink>
                </li>
              ))}
              {items.length > shownUndated ? (
                <li>
                  <TextLink path={list}>{t('moreUndated', { count: items.length - shownUndated })}</TextLink>
                </li>
              ) : null}
            </ul>
          </div>
        ) : null
      })}
    </Card>
  )
}

function Picture({ axis }: { axis: TimeAxis<Happening> }) {
  const t = useTranslations('dashboard.time')
  const locale = useLocale()
  const levels = (kind: Happening['kind']) =>
    Math.max(0, ...axis.marks.map(({ item, level }) => (item.kind === kind ? level + 1 : 0)))
  const line = 24 + levels('outcome') * pitch + 8
  const labels = line + Math.max(1, levels('meeting')) * pitch + 18
  const percent = (x: number) => `${Number(x.toFixed(2))}%`
  const named = axis.ticks.map(({ x, day, precision }) => ({
    x: percent(x),
    day,
    label: formatDate({ date: day, precision, calendar: localeSettings[locale].calendar }, locale),
  }))
  // One too long to stand beside another on a phone ("2025 жылғы қазан", "октябрь 2025 г.") breaks, and all with it.
  const isBroken = named.some(({ label }) => label.length > widestLabel)
  const ticks = named.map(({ label, ...tick }) => ({ ...tick, lines: isBroken ? halvesOf(label) : [label] }))
  const lineCount = Math.max(1, ...ticks.map(({ lines }) => lines.length))
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG with links inside is a group of them, and no fieldset
    <svg
      className="time"
      width="100%"
      height={labels + 10 + (lineCount - 1) * tickLine}
      direction="ltr"
      role="group"
      aria-label={t('picture')}
      focusable="false"
    >
      <line className="time-line" x1="0" x2="100%" y1={line} y2={line} />
      {ticks.map(({ x, day, lines }, index) => (
        <g key={day} className={index % 3 ? 'time-tick time-tick-minor' : 'time-tick'}>
          <line x1={x} x2={x} y1={line - 4} y2={line + 4} />
          <text x={x} y={labels} textAnchor="middle">
            {lines.map((line, index) => (
              <tspan key={line} x={x} dy={index * tickLine}>
                {line}
              </tspan>
            ))}
          </text>
        </g>
      ))}
      <g className="time-today">
        <line x1={percent(axis.today)} x2={percent(axis.today)} y1="18" y2={labels - 14} />
        <text x={percent(axis.today)} y="13" textAnchor="middle">
          {t('today')}
        </text>
      </g>
      {axis.marks.map(({ item, x, from, level }) => {
        const y = item.kind === 'meeting' ? line + level * pitch : line - 12 - level * pitch
        const tail = localeSettings[locale].dir === 'rtl' ? 3 : -3
        return (
          <a
            key={`${item.kind} ${item.key}`}
            href={inLocale(locale, pathOf(item))}
            aria-label={t('mark', { name: item.name, date: formatDate(item.date, locale) })}
          >
            {from === x ? null : (
              <line className="time-span" x1={percent(from ?? x + tail)} x2={percent(x)} y1={y} y2={y} />
            )}
            <Shape kind={item.kind} x={percent(x)} y={y} />
          </a>
        )
      })}
    </svg>
  )
}

/** The label in two lines, broken at the space nearest to its middle. */
function halvesOf(label: string): string[] {
  const spaces = [...label.matchAll(/\s/g)].map(({ index }) => index)
  if (spaces.length === 0) return [label]
  const fromMiddle = (place: number) => Math.abs(place - label.length / 2)
  const place = spaces.reduce((best, next) => (fromMiddle(next) < fromMiddle(best) ? next : best))
  return [label.slice(0, place), label.slice(place + 1)]
}

/** A disc for a meeting, a square for an outcome: told apart without colour. */
function Shape({ kind, x, y }: { kind: Happening['kind']; x: number | string; y: number }) {
  return kind === 'meeting' ? (
    <circle className="time-meeting" cx={x} cy={y} r="5.5" />
  ) : (
    <svg x={x} y={y} overflow="visible" aria-hidden="true">
      <rect className="time-outcome" x="-4.5" y="-4.5" width="9" height="9" rx="1.5" />
    </svg>
  )
}
