import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ExportLinks } from '@/components/exchange/export-links'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { recordFacets } from '@/lib/lists/list-facets'
import {
  facetsOf,
  type ListFacet,
  type ListFilter,
  type ListNoun,
  listQuery,
  recordsPerPage,
  yearUnknown,
} from '@/lib/lists/list-question'
import { inLocale, paths } from '@/lib/paths'
import { FilteredList } from './filtered-list'
import { RecordFilterForm } from './record-filter-form'

interface RecordListProps {
  noun: ListNoun
  locale: Locale
  filter: ListFilter
  refused: readonly ListFacet[]
  /** Null when the database could not be asked. */
  list: {
    total: number
    facets: readonly { facet: ListFacet; value: string; name: string | null; count: number }[]
  } | null
  /** Null where there are none. */
  rows: ReactNode
  children?: ReactNode
}

/** A list of records of one kind with its filters, the same for the cached page and for the one made for a question. */
export function RecordList({ noun, locale, filter: asked, refused: malformed, list, rows, children }: RecordListProps) {
  const t = useTranslations()
  const known = (facet: ListFacet) => list?.facets.filter((one) => one.facet === facet) ?? []
  // A value that no record has is refused like one that none could have.
  const unknown = recordFacets.filter(
    (facet) =>
      list !== null &&
      asked.chosen[facet] &&
      !known(facet).some(({ value, name }) => value === asked.chosen[facet] && name),
  )
  const refused = [...malformed, ...unknown]
  const filter = {
    ...asked,
    chosen: { ...asked.chosen, ...Object.fromEntries(unknown.map((facet) => [facet, undefined])) },
  }
  const nameOf = useValueNames(noun, locale)
  const optionsOf = (facet: ListFacet) => {
    const options = known(facet).flatMap(({ value, name, count }) => {
      const shown = nameOf(facet, value, name)
      return shown === null ? [] : [{ value, count, name: shown }]
    })
    return facet === 'year'
      ? options.sort((a, b) => b.value.localeCompare(a.value))
      : sortByName(options, ({ name }) => name, locale)
  }
  const base = inLocale(locale, paths[noun]())
  const total = refused.length > 0 ? 0 : (list?.total ?? 0)
  const active = facetsOf(noun).flatMap((facet) => {
    const option = filter.chosen[facet] && optionsOf(facet).find(({ value }) => value === filter.chosen[facet])
    return option ? [{ facet, name: option.name }] : []
  })
  return (
    <FilteredList
      title={t(`${noun}.title`)}
      lead={t(`${noun}.lead`)}
      all={{ href: base, label: t(`lists.all.${noun}`) }}
      form={list ? <RecordFilterForm noun={noun} filter={filter} optionsOf={optionsOf} /> : null}
      active={active.map(({ facet, name }) => ({
        ...{ facet, name, label: t(`lists.facet.${facet}`) },
        withoutHref: base + listQuery(noun, filter, { chosen: { [facet]: undefined } }),
      }))}
      refused={refused.map((facet) => t(`lists.facet.${facet}`))}
      count={t(`${noun}.count`, { count: total })}
      empty={{
        title: t(active.length > 0 || refused.length > 0 ? `lists.empty.${noun}` : `lists.none.${noun}`),
        help: active.length > 0 ? t('lists.emptyHelp') : null,
      }}
      rows={refused.length > 0 ? null : rows}
      page={filter.page}
      pages={Math.ceil(total / recordsPerPage[noun])}
      hrefFor={(page) => base + listQuery(noun, filter, { page })}
    >
      {children}
      <ExportLinks of={noun} query={refused.length > 0 ? '' : listQuery(noun, filter)} />
    </FilteredList>
  )
}

/** A Gregorian year, which says so where the reader counts otherwise. */
function yearName(year: string, locale: Locale): string {
  return formatDate({ date: `${year}-01-01`, precision: 'year' }, locale)
}

/** What a value is called; null for what is no value of the registry. */
function useValueNames(noun: ListNoun, locale: Locale) {
  const t = useTranslations()
  return (facet: ListFacet, value: string, name: string | null): string | null => {
    if (facet === 'year') return value === yearUnknown ? t('agreements.filter.yearUnknown') : yearName(value, locale)
    if (facet === 'kind' || facet === 'stage') {
      const key = `${noun}.${facet}.${value}` as 'films.kind.feature'
      return t.has(key) ? t(key) : null
    }
    return name
  }
}
