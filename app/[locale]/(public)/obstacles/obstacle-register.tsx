import { getTranslations } from 'next-intl/server'
import { ExportLinks } from '@/components/exchange/export-links'
import { FilteredList } from '@/components/lists/filtered-list'
import { ObstacleFilterForm } from '@/components/obstacles/obstacle-filter-form'
import { ObstacleList } from '@/components/obstacles/obstacle-list'
import { ClauseLink } from '@/components/records/clause-link'
import { RecordLink } from '@/components/records/record-link'
import { Card } from '@/components/ui/card'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import {
  moveUnknown,
  type ObstacleFacet,
  type ObstacleFilter,
  obstacleFacets,
  obstacleQuery,
  obstaclesPerPage,
} from '@/lib/obstacles/obstacle-filter'
import type { ObstacleList as List } from '@/lib/obstacles/obstacle-list-queries'
import { inLocale, paths } from '@/lib/paths'

interface ObstacleRegisterProps {
  locale: Locale
  filter: ObstacleFilter
  refused: readonly ObstacleFacet[]
  /** Null when the database could not be asked. */
  list: List | null
}

/** The register with its filters, the same for the cached page and for the one made for a question. */
export async function ObstacleRegister({ locale, filter: asked, refused: malformed, list }: ObstacleRegisterProps) {
  const t = await getTranslations({ locale })
  const known = (facet: ObstacleFacet) => list?.facets.filter((value) => value.facet === facet) ?? []
  // A value that no record has is refused like one that none could have.
  const unknown = (['move', 'agreement'] as const).filter(
    (facet) => list !== null && asked[facet] && !known(facet).some(({ value }) => value === asked[facet]),
  )
  const refused = [...malformed, ...unknown]
  const filter = { ...asked, ...Object.fromEntries(unknown.map((facet) => [facet, undefined])) }
  const nameOf = (facet: ObstacleFacet, value: string): string => {
    if (facet === 'standing') return t(`obstacles.standing.${value as 'open'}`)
    if (facet === 'kind') return t(`common.obstacleKind.${value as 'law'}`)
    if (facet === 'move' && value === moveUnknown) return t('obstacles.filter.moveUnknown')
    return known(facet).find((one) => one.value === value)?.name ?? value
  }
  const optionsOf = (facet: ObstacleFacet) => {
    const chosen = filter[facet]
    const values = known(facet).filter(({ value, count }) => count > 0 || value === chosen)
    // The chosen value stays in the form even where the other filters leave nothing of it.
    const all =
      chosen && !values.some(({ value }) => value === chosen) ? [...values, { value: chosen, count: 0 }] : values
    return sortByName(
      all.map(({ value, count }) => ({ value, count, name: nameOf(facet, value) })),
      ({ name }) => name,
      locale,
    )
  }
  const active = obstacleFacets.flatMap((facet) => {
    const value = filter[facet]
    return value ? [{ facet, name: nameOf(facet, value) }] : []
  })
  const base = inLocale(locale, paths.obstacles())
  const query = refused.length > 0 ? '' : obstacleQuery(filter)
  const total = refused.length > 0 ? 0 : (list?.total ?? 0)
  const rows = refused.length > 0 ? [] : (list?.rows ?? [])
  return (
    <FilteredList
      title={t('obstacles.title')}
      lead={t('obstacles.lead')}
      all={{ href: base, label: t('obstacles.filter.all') }}
      form={list ? <ObstacleFilterForm filter={filter} optionsOf={optionsOf} /> : null}
      active={active.map(({ facet, name }) => ({
        ...{ facet, name, label: t(`obstacles.filter.facet.${facet}`) },
        withoutHref: `${base}${obstacleQuery(filter, { [facet]: undefined })}`,
      }))}
      refused={refused.map((facet) => t(`obstacles.filter.facet.${facet}`))}
      count={t('obstacles.count', { count: total })}
      empty={{ title: t('obstacles.filter.empty'), help: null }}
      rows={
        rows.length > 0 ? (
          <Card flush>
            <ObstacleList
              hasAnchors
              obstacles={rows.map(({ agreement, clause, ...obstacle }) => ({
                ...obstacle,
                place: clause ? (
                  <ClauseLink clause={clause} />
                ) : (
                  <RecordLink path={paths.agreement(agreement.key)} record={agreement} />
                ),
              }))}
            />
          </Card>
        ) : null
      }
      page={filter.page}
      pages={Math.ceil(total / obstaclesPerPage)}
      hrefFor={(page) => `${base}${obstacleQuery(filter, { page })}`}
    >
      <ExportLinks of="obstacles" query={query} />
      {query === '' ? (
        <p className="meta" data-screen-only>
          {t('obstacles.fileHasMore')}
        </p>
      ) : null}
    </FilteredList>
  )
}
