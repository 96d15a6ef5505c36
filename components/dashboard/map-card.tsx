import { useLocale, useTranslations } from 'next-intl'
import { MarkChip } from '@/components/charts/mark-chip'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { filterQuery, noFilter } from '@/lib/agreements/agreement-filter'
import { type CountryPair, inLegendOrder } from '@/lib/dashboard/country-pairs'
import { arcDashes, type MapLayout, mapLayout } from '@/lib/dashboard/map-layout'
import world from '@/lib/dashboard/world-land.json'
import { inLocale, paths } from '@/lib/paths'
import type { Reference } from '@/lib/records/reference'

interface MapCardProps {
  countries: readonly Reference[]
  pairs: readonly CountryPair[]
}

/**
 * Who has agreed with whom, on land without borders; the same as a list. Narrow screens have the list, and the map behind a link, as
 * its letters would be too small.
 */
export function MapCard({ countries, pairs }: MapCardProps) {
  const t = useTranslations('dashboard')
  const locale = useLocale()
  const names = new Map(countries.map((country) => [country.key, country]))
  const nameOf = (code: string) => names.get(code)?.name ?? code
  const layout = mapLayout(pairs, nameOf, world)
  const words = useTranslations('status.label')
  const saidOf = ({ a, b, agreements, mark }: CountryPair) =>
    t('pairs.cell', {
      ...{ a: nameOf(a), b: nameOf(b), count: agreements },
      mark: mark === 'differ' ? t('differ') : words(mark),
    })
  const hrefOf = ({ a, b }: CountryPair) =>
    inLocale(locale, paths.agreements() + filterQuery(noFilter, { country: a, partner: b }))
  if (pairs.length === 0) return null
  return (
    <Card id="map" title={t('map.title')} className="dash-wide dash-map">
      <p className="map-way">
        <a href="#map-picture">{t('map.show')}</a>
      </p>
      <div className="map-frame">
        <Picture layout={layout} saidOf={saidOf} hrefOf={hrefOf} />
      </div>
      <ul className="legend" aria-label={t('pairs.legend')}>
        {inLegendOrder(pairs.map(({ mark }) => mark)).map((mark) => (
          <li key={mark}>
            <svg className="map-sample" width="34" height="10" direction="ltr" aria-hidden="true" focusable="false">
              <Stroke mark={mark} d="M1 5H33" width={3} />
            </svg>{' '}
            <MarkChip mark={mark} />
          </li>
        ))}
      </ul>
      <p className="meta">{t('map.note')}</p>
      {layout.outside.length > 0 ? (
        <p className="meta">
          {t('map.outside')}{' '}
          {layout.outside.map((code) => (
            <TextLink key={code} path={paths.country(code)} lang={names.get(code)?.locale} className="map-outside">
              {nameOf(code)}
            </TextLink>
          ))}
        </p>
      ) : null}
      <details className="time-table">
        <summary>{t('map.asList')}</summary>
        <ul className="matrix-list map-list">
          {pairs.map((pair) => (
            <li key={`${pair.a} ${pair.b}`}>
              <a href={hrefOf(pair)}>{saidOf(pair)}</a>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  )
}

/** How much of the map's width a phone has room for; most names stand on the right of their points. */
const shown = Math.round(world.width * 0.38)

interface PictureProps {
  layout: MapLayout
  saidOf: (pair: CountryPair) => string
  hrefOf: (pair: CountryPair) => string
}

function Picture({ layout, saidOf, hrefOf }: PictureProps) {
  const t = useTranslations('dashboard.map')
  const locale = useLocale()
  const left = Math.min(Math.max(layout.middle - shown * 0.42, 0), world.width - shown)
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG with links inside is a group of them, and no fieldset
    <svg
      className="map"
      viewBox={`0 0 ${world.width} ${world.height}`}
      direction="ltr"
      role="group"
      aria-label={t('picture')}
      focusable="false"
    >
      <path className="map-land" d={world.land} />
      {/* What the way to the map leads to: a frame that scrolls comes to show it. */}
      <rect id="map-picture" className="map-middle" x={left} width={shown} height={world.height} />
      {layout.arcs.map(({ pair, d, width }) => (
        <a key={`${pair.a} ${pair.b}`} href={hrefOf(pair)} aria-label={saidOf(pair)}>
          {/* What is thin is hard to meet. */}
          <path className="map-reach" d={d} />
          <Stroke mark={pair.mark} d={d} width={width} />
        </a>
      ))}
      {layout.places.map(({ key, x, y, name, anchor, labelX, labelY }) => (
        <a key={key} href={inLocale(locale, paths.country(key))} aria-label={name}>
          <circle className="map-place" cx={x} cy={y} r="5.5" />
          <text x={labelX} y={labelY} textAnchor={anchor}>
            {name}
          </text>
        </a>
      ))}
    </svg>
  )
}

function Stroke({ mark, d, width }: { mark: CountryPair['mark']; d: string; width: number }) {
  return (
    <path
      className="map-arc"
      data-status={mark === 'differ' ? undefined : mark}
      d={d}
      strokeWidth={width}
      strokeDasharray={arcDashes(mark)}
    />
  )
}
