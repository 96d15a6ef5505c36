import { type ReportableStatus, reportableStatuses } from '@/lib/clauses/status-order'
import { isSearchKind, kindsWithDates, type SearchKind } from './search-kinds'
import { longestQuestion } from './search-question'

/** What the address of the search page asks. */
export interface SearchAddress {
  q: string
  kind?: SearchKind | undefined
  country?: string | undefined
  theme?: string | undefined
  status?: ReportableStatus | undefined
  /** Of one kind whose records have dates. */
  sort?: 'newest' | undefined
  after?: string | undefined
}

type Given = Readonly<Record<string, string | string[] | undefined>>

/** A value that none could have is none: the page then shows what was found without it. */
export function readSearchAddress(given: Given): SearchAddress {
  const one = (name: string) => {
    const value = Object.hasOwn(given, name) ? given[name] : undefined
    return (typeof value === 'string' ? value : value?.[0])?.trim()
  }
  const like = (name: string, form: RegExp) => {
    const value = one(name)
    return value && form.test(value) ? value : undefined
  }
  const kind = one('kind')
  const status = reportableStatuses.find((known) => known === one('status'))
  return {
    // One more than is looked for, so that the page can say that it was cut.
    q: (one('q') ?? '').slice(0, longestQuestion + 1),
    kind: isSearchKind(kind) ? kind : undefined,
    country: like('country', /^[a-z]{2}$/),
    theme: like('theme', /^[a-z0-9-]{1,80}$/),
    status,
    sort: one('sort') === 'newest' && hasOrder(kind) ? 'newest' : undefined,
    after: like('after', /^[\d._-]{1,40}$/),
  }
}

/** Whether what was found of a kind can be read in another order than by how well it fits. */
export function hasOrder(kind: string | undefined): boolean {
  return isSearchKind(kind) && kindsWithDates.includes(kind)
}

/** What the results can be narrowed by beside their kind. */
export const searchFacets = ['country', 'theme', 'status'] as const

/** The records that a facet's values are keys of. */
export const nounOfFacet = { country: 'countries', theme: 'themes' } as const

/** Whether anything but the words is asked for. */
export function isNarrowed(address: SearchAddress): boolean {
  return [address.kind, ...searchFacets.map((facet) => address[facet])].some(Boolean)
}

/** The query string of a search, with changes; every change but one of `after` leads to its first page. */
export function searchQuery(address: SearchAddress, changes: Partial<SearchAddress> = {}): string {
  const { q, kind, country, theme, status, sort, after } = { ...address, after: undefined, ...changes }
  const asked = { q, kind, country, theme, status, sort: hasOrder(kind) ? sort : undefined, after }
  const fields = Object.entries(asked).filter(([, value]) => value)
  return fields.length > 0 ? `?${new URLSearchParams(fields as [string, string][])}` : ''
}
