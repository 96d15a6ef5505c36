import { useLocale, useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import type { ReportableStatus } from '@/lib/clauses/status-order'
import type { Called } from '@/lib/history/called-queries'
import { formatNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { hasOrder, nounOfFacet, type SearchAddress, searchFacets, searchQuery } from '@/lib/search/search-address'
import type { SearchAnswer } from '@/lib/search/search-queries'
import { useKindName } from './kind-name'

interface FiltersProps {
  address: SearchAddress
  answer: SearchAnswer
  /** Of countries and themes: see `namesOf`. */
  names: ReadonlyMap<string, Called>
}

const mostOfFacet = 8

function useAddresses(address: SearchAddress) {
  const base = inLocale(useLocale(), paths.search())
  return (changes: Partial<SearchAddress>) => base + searchQuery(address, changes)
}

/** The kinds of what was found, each a link with its count. */
export function KindFilter({ address, answer: { kinds } }: Pick<FiltersProps, 'address' | 'answer'>) {
  const t = useTranslations('search')
  const kindName = useKindName()
  const locale = useLocale()
  const to = useAddresses(address)
  const all = kinds.reduce((sum, { count }) => sum + count, 0)
  const links = [
    { kind: undefined, name: t('allKinds'), count: all },
    ...kinds.map(({ kind, count }) => ({ kind, name: kindName(kind), count })),
  ]
  return (
    <nav aria-label={t('kinds')}>
      <ul className="chip-list">
        {links.map(({ kind, name, count }) => (
          <li key={kind ?? 'all'}>
            <a className="button" href={to({ kind })} aria-current={kind === address.kind ? 'true' : undefined}>
              {t('withCount', { name, count: formatNumber(count, locale) })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const orders = [undefined, 'newest'] as const

/** The orders in which what was found of a kind can be read, where its records have dates: of undated ones there is none. */
export function OrderChoice({ address, answer: { total, results } }: Pick<FiltersProps, 'address' | 'answer'>) {
  const t = useTranslations('search.order')
  const to = useAddresses(address)
  const isDated = address.sort === 'newest' || results.some(({ when }) => when && when.precision !== 'unknown')
  if (!hasOrder(address.kind) || total < 2 || !isDated) return null
  return (
    <nav aria-label={t('label')}>
      <ul className="chip-list">
        {orders.map((sort) => (
          <li key={sort ?? 'best'}>
            <a
              className="button"
              href={to({ sort })}
              rel={sort && 'nofollow'}
              aria-current={sort === address.sort ? 'true' : undefined}
            >
              {t(sort ?? 'best')}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The countries, themes and reported statuses of what was found, each a link with its count; what was chosen can be taken back. */
export function FacetFilter({ address, answer: { facets }, names }: FiltersProps) {
  const t = useTranslations('search')
  const filter = useTranslations('agreements.filter')
  const locale = useLocale()
  const status = useTranslations('status.label')
  const to = useAddresses(address)
  const groups = searchFacets.map((facet) => {
    const chosen = address[facet]
    const called = (value: string) =>
      facet === 'status'
        ? { name: status(value as ReportableStatus), lang: locale }
        : names.get(`${nounOfFacet[facet]} ${value}`)
    const values = chosen
      ? []
      : facets.flatMap((one) => {
          const name = one.facet === facet ? called(one.value) : undefined
          return name ? [{ ...one, name }] : []
        })
    return { facet, chosen: chosen && (called(chosen)?.name ?? chosen), values: values.slice(0, mostOfFacet) }
  })
  const shown = groups.filter(({ chosen, values }) => chosen || values.length > 0)
  if (shown.length === 0) return null
  return (
    <Card id="narrow" title={t('narrow')} aside>
      {shown.map(({ facet, chosen, values }) => (
        <div key={facet} className="narrow-group">
          <h3 className="meta">{filter(`facet.${facet}`)}</h3>
          <ul className="chip-list">
            {chosen ? (
              <li>
                <a
                  className="button"
                  href={to({ [facet]: undefined })}
                  aria-label={filter('remove', { name: chosen })}
                  aria-current="true"
                >
                  <bdi>{chosen}</bdi> <span aria-hidden="true">×</span>
                </a>
              </li>
            ) : null}
            {values.map(({ value, count, name }) => (
              <li key={value}>
                <a className="button" href={to({ [facet]: value })} rel="nofollow">
                  {/* One child: the words of a button are otherwise set apart, and each breaks by itself. */}
                  <span>
                    {t.rich('withCountOf', {
                      name: () => <T lang={name.lang}>{name.name}</T>,
                      count: formatNumber(count, locale),
                    })}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Card>
  )
}
