import { getTranslations } from 'next-intl/server'
import { AgreementRow } from '@/components/agreements/agreement-row'
import { FilterForm } from '@/components/agreements/filter-form'
import { ExportLinks } from '@/components/exchange/export-links'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
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
import { joinList } from '@/lib/i18n/lists'
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
const recordFacets = ['country', 'body', 'theme'] as const

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
    <>
      <PageHeading title={t('agreements.title')} subtitle={<p>{t('agreements.lead')}</p>} />
      <div className="stack">
        {list ? (
          // Closed also after a choice: on a phone the form would hide what was found. The chips say what was chosen.
          <details className="card filter-card">
            <summary>{t('agreements.filter.title')}</summary>
            <search>
              <FilterForm filter={filter} optionsOf={optionsOf} />
            </search>
          </details>
        ) : null}
        {active.length > 0 ? (
          <nav aria-label={t('agreements.filter.active')}>
            <ul className="chip-list">
              {active.map(({ facet, name }) => (
                <li key={facet}>
                  <a
                    className="button"
                    href={`${base}${filterQuery(filter, { [facet]: undefined })}`}
                    aria-label={t('agreements.filter.remove', { name })}
                  >
                    <span>
                      {t(`agreements.filter.facet.${facet}`)}: <bdi>{name}</bdi>
                    </span>{' '}
                    <span aria-hidden="true">×</span>
                  </a>
                </li>
              ))}
              <li>
                <a className="button" href={base}>
                  {t('agreements.filter.clear')}
                </a>
              </li>
            </ul>
          </nav>
        ) : null}
        {list === null ? (
          <EmptyState
            title={t('agreements.filter.unavailable')}
            action={<ButtonLink href={base}>{t('agreements.filter.all')}</ButtonLink>}
          />
        ) : (
          <p role="status">{t('agreements.count', { count: total })}</p>
        )}
        {list !== null && rows.length === 0 ? (
          <EmptyState
            title={t('agreements.filter.empty')}
            action={
              <ButtonLink href={base} kind="primary">
                {t('agreements.filter.all')}
              </ButtonLink>
            }
          >
            {refused.length > 0 ? (
              <p>
                {t('agreements.filter.refused', {
                  facets: joinList(
                    refused.map((facet) => t(`agreements.filter.facet.${facet}`)),
                    locale,
                  ),
                })}
              </p>
            ) : (
              <p>{t('agreements.filter.emptyHelp')}</p>
            )}
          </EmptyState>
        ) : null}
        {rows.length > 0 ? (
          <Card flush>
            <ul className="rows-plain">
              {rows.map((row) => (
                <AgreementRow key={row.key} agreement={row} {...agreementSides(row)} />
              ))}
            </ul>
          </Card>
        ) : null}
        <Pagination
          page={filter.page}
          pages={Math.ceil(total / agreementsPerPage)}
          hrefFor={(page) => `${base}${filterQuery(filter, { page })}`}
        />
        <ExportLinks of="agreements" />
      </div>
    </>
  )
}
