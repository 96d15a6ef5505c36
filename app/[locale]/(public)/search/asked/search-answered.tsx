import { useLocale, useTranslations } from 'next-intl'
import { SearchEmpty } from '@/components/search/search-empty'
import { FacetFilter, KindFilter, OrderChoice } from '@/components/search/search-filters'
import { SearchResults } from '@/components/search/search-results'
import { TextLink } from '@/components/ui/text-link'
import { namesOf } from '@/lib/history/called-queries'
import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { agreementOf } from '@/lib/search/result-path'
import { isNarrowed, nounOfFacet, type SearchAddress, searchQuery } from '@/lib/search/search-address'
import { eachWord } from '@/lib/search/search-alone-queries'
import { countryAsked } from '@/lib/search/search-country-queries'
import type { SearchKind } from '@/lib/search/search-kinds'
import { type SearchAnswer, type SearchResult, searchPublished } from '@/lib/search/search-queries'

/** How many of each kind are shown where all kinds are, one more where that is all of them, and how many of one on a page. */
const [ofEachKind, ofOneKind] = [4, 20]

const anyKind = { kind: undefined, sort: undefined, after: undefined }

/** What the registry answers, with the names of what the results belong to and can be narrowed by. */
export async function askedOf(address: SearchAddress, locale: Locale) {
  const found = await searchPublished({
    ...address,
    locale,
    ...(address.kind ? { limit: ofOneKind } : { limit: 50, mostOfKind: ofEachKind + 1, after: undefined }),
  })
  const answer = address.kind ? found : { ...found, results: firstOfEachKind(found) }
  const { country, theme } = address
  const facets = [
    ...answer.facets,
    ...(country ? [{ facet: 'country' as const, value: country }] : []),
    ...(theme ? [{ facet: 'theme' as const, value: theme }] : []),
  ]
  const agreements = answer.results.flatMap((result) => agreementOf(result) ?? [])
  const names = await namesOf(
    [
      ...agreements.map((key) => ({ noun: 'agreements' as const, key })),
      ...facets.flatMap(({ facet, value }) => (facet === 'status' ? [] : [{ noun: nounOfFacet[facet], key: value }])),
    ],
    locale,
  )
  const isLeft = answer.total === 0 && isNarrowed(address)
  const elsewhere = isLeft ? await searchPublished({ q: address.q, locale, limit: 1 }) : null
  // Of a kind that has nothing the way to the others stays.
  const beside = isLeft && address.kind ? await searchPublished({ ...address, ...anyKind, locale, limit: 1 }) : null
  const kinds = beside && address.kind ? [...beside.kinds, { kind: address.kind, count: 0 }] : answer.kinds
  const named = isNarrowed(address) ? null : await countryAsked(address.q, locale)
  const alone = answer.total === 0 && !elsewhere?.total ? await eachWord(address.q, locale) : []
  return { answer: { ...answer, kinds }, names, elsewhere: elsewhere?.total ?? 0, named, alone }
}

/** A way to all of a kind that leads to one record more would be longer than the record. */
function firstOfEachKind({ results, kinds }: SearchAnswer): SearchResult[] {
  const hasMore = (of: SearchKind) => kinds.some(({ kind, count }) => kind === of && count > ofEachKind + 1)
  const placeOf = (result: SearchResult) => results.filter(({ kind }) => kind === result.kind).indexOf(result)
  return results.filter((result) => placeOf(result) < ofEachKind || !hasMore(result.kind))
}

interface SearchAnsweredProps extends Awaited<ReturnType<typeof askedOf>> {
  address: SearchAddress
}

export function SearchAnswered({ address, answer, names, elsewhere, named, alone }: SearchAnsweredProps) {
  const t = useTranslations('search')
  const locale = useLocale()
  const base = inLocale(locale, paths.search())
  const { total, capped, didYouMean, isPartial, isShortened } = answer
  return (
    <>
      <div className="search-notes">
        {total > 0 ? (
          <p role="status">
            {t.rich(capped ? 'countCapped' : 'count', {
              count: total,
              number: formatNumber(total, locale),
              q: () => <bdi>{address.q}</bdi>,
            })}
          </p>
        ) : null}
        {named ? (
          <p>
            {t.rich('countryPage', {
              country: () => (
                <TextLink path={paths.country(named.key)} lang={named.locale}>
                  {named.name}
                </TextLink>
              ),
            })}
          </p>
        ) : null}
        {didYouMean ? (
          <p>
            {t.rich('didYouMean', {
              better: () => (
                <a href={base + searchQuery(address, { q: didYouMean })}>
                  <bdi>{didYouMean}</bdi>
                </a>
              ),
            })}
          </p>
        ) : null}
        {isPartial ? <p>{t('partial')}</p> : null}
        {isShortened ? <p>{t('shortened')}</p> : null}
      </div>
      {answer.kinds.length > 0 ? <KindFilter address={address} answer={answer} /> : null}
      <OrderChoice address={address} answer={answer} />
      {answer.facets.length > 0 && total > 0 ? (
        <p className="narrow-way">
          <a href="#narrow">{t('narrow')}</a>
        </p>
      ) : null}
      <div className="with-aside">
        <div className="stack">
          {total > 0 ? (
            <SearchResults address={address} answer={answer} names={names} />
          ) : (
            <SearchEmpty address={address} elsewhere={elsewhere} alone={alone} />
          )}
        </div>
        <div className="stack">
          <FacetFilter address={address} answer={answer} names={names} />
        </div>
      </div>
    </>
  )
}
