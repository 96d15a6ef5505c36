import { getTranslations } from 'next-intl/server'
import { AgreementRow } from '@/components/agreements/agreement-row'
import { FilterForm } from '@/components/agreements/filter-form'
import { ExportLinks } from '@/components/exchange/export-links'
import { FilteredList } from '@/components/lists/filtered-list'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import {
  type AgreementFacet,
  type AgreementFilter,
  agreementFacets,
  agreementsPerPage,
  filterQuery,
} from '@/lib/agreements/agreement-filter'
import type { AgreementList as List } from '@/lib/agreements/agreement-list-queries'
import { agreementSides } from '@/lib/agreements/agreement-sides'
import { statuses } from '@/lib/clauses/status-order'
import type { Locale } from '@/lib/i18n/locales'
import { formatDigits } from '@/lib/i18n/numbers'
import { sortByName } from '@/lib/i18n/sorting'
import { inLocale, paths } from '@/lib/paths'

interface AgreementListProps {
  locale: Locale
  filter: AgreementFilter
  refused: readonly AgreementFacet[]
  /** Null when the database could not be asked. */
  list: List | null
}

/** The facets whose values are records. */
const recordFacets = ['country', 'partner', 'body', 'theme'] as const

const positionOf = (status: string) => (statuses as readonly string[]).indexOf(status)

/** The list with its filters, the same for the cached page and for the one made for a question. */
export async function AgreementList({ locale, filter: asked, refused: malformed, list }: AgreementListProps) {
  const t = await getTranslations({ locale })
  const names = list?.names ?? {}
  // A value that no record has is refused like one that none could have.
  const unknown = recordFacets.filter((facet) => asked[facet] && !names[`${facet}:${asked[facet]}`])
  const refused = [...malformed, ...unknown]
  const filter = { ...asked, ...Object.fromEntries(unknown.map((facet) => [facet, undefined])) }
  const nameOf = (facet: AgreementFacet, value: string): string => {
    switch (facet) {
      case 'stage':
        return t(`agreements.stage.${value as 'signed'}`)
      case 'kind':
        return t(`agreements.kind.${value as 'memorandum'}`)
      case 'status':
        return t(`status.label.${value as 'delayed'}`)
      case 'year':
        return value === 'unknown' ? t('agreements.filter.yearUnknown') : formatDigits(value, locale)
      default:
        return names[`${facet}:${value}`] ?? ''
    }
  }
  const optionsOf = (facet: AgreementFacet) => {
    const values = (list?.facets ?? [])
      .filter((row) => row.facet === facet)
      .map(({ value, count }) => ({ value, count, name: nameOf(facet, value) }))
    const chosen = filter[facet]
    // The chosen value stays in the form even where the other filters leave nothing of it.
    if (chosen && !values.some(({ value }) => value === chosen))
      values.push({ value: chosen, count: 0, name: nameOf(facet, chosen) })
    if (facet === 'status') return values.sort((a, b) => positionOf(a.value) - positionOf(b.value))
    if (facet === 'year') return values.sort((a, b) => b.value.localeCompare(a.value))
    return sortByName(values, ({ name }) => name, locale)
  }
  const active = agreementFacets.flatMap((facet) => {
    const name = filter[facet] && nameOf(facet, filter[facet])
    return name ? [{ facet, name }] : []
  })
  const base = inLocale(locale, paths.agreements())
  const total = refused.length > 0 ? 0 : (list?.total ?? 0)
  const rows = refused.length > 0 ? [] : (list?.rows ?? [])

  return (
    <FilteredList
      title={t('agreements.title')}
      lead={
        <>
          {t('agreements.lead')}{' '}
          <span data-screen-only>
            <TextLink path={paths.compare()}>{t('comparison.title')}</TextLink>
          </span>
        </>
      }
      all={{ href: base, label: t('agreements.filter.all') }}
      form={list ? <FilterForm filter={filter} optionsOf={optionsOf} /> : null}
      active={active.map(({ facet, name }) => ({
        ...{ facet, name, label: t(`agreements.filter.facet.${facet}`) },
        withoutHref: `${base}${filterQuery(filter, { [facet]: undefined })}`,
      }))}
      refused={refused.map((facet) => t(`agreements.filter.facet.${facet}`))}
      count={
        typeof list?.clauses === 'number'
          ? t('agreements.filter.countWithClauses', { count: total, clauses: list.clauses })
          : t('agreements.count', { count: total })
      }
      empty={{ title: t('agreements.filter.empty'), help: t('agreements.filter.emptyHelp') }}
      rows={
        rows.length > 0 ? (
          <Card flush>
            <ul className="rows-plain">
              {rows.map((row) => (
                <AgreementRow key={row.key} agreement={row} {...agreementSides(row)} />
              ))}
            </ul>
          </Card>
        ) : null
      }
      page={filter.page}
      pages={Math.ceil(total / agreementsPerPage)}
      hrefFor={(page) => `${base}${filterQuery(filter, { page })}`}
    >
      <ExportLinks of="agreements" query={refused.length > 0 ? '' : filterQuery(filter)} hasClauses />
    </FilteredList>
  )
}
