import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { Called } from '@/lib/history/called-queries'
import { formatNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { agreementOf } from '@/lib/search/result-path'
import { type SearchAddress, searchQuery } from '@/lib/search/search-address'
import type { SearchAnswer } from '@/lib/search/search-queries'
import { asksForTime } from '@/lib/search/search-question'
import { useKindName } from './kind-name'
import { SearchResult } from './search-result'

interface SearchResultsProps {
  address: SearchAddress
  answer: SearchAnswer
  names: ReadonlyMap<string, Called>
}

/** What was found by kind: the kind of the best result first, and at last the kinds of which none is shown, with the way to them. */
export function SearchResults({ address, answer, names }: SearchResultsProps) {
  const t = useTranslations('search')
  const locale = useLocale()
  const kindName = useKindName()
  const base = inLocale(locale, paths.search())
  const isDated = address.sort === 'newest' || asksForTime(address.q)
  const kinds = [...new Set(answer.results.map(({ kind }) => kind))]
  const countOf = (kind: (typeof kinds)[number]) => answer.kinds.find((one) => one.kind === kind)?.count ?? 0
  return (
    <>
      {kinds.map((kind) => {
        const own = answer.results.filter((result) => result.kind === kind)
        const count = countOf(kind)
        return (
          <Card
            key={kind}
            id={`found-${kind}`}
            title={kindName(kind)}
            meta={
              !address.kind && count > own.length ? (
                <a href={base + searchQuery(address, { kind })}>
                  {t('allOfKind', { count: formatNumber(count, locale) })}
                </a>
              ) : undefined
            }
            flush
          >
            <ul className="rows-plain">
              {own.map((result) => (
                <SearchResult
                  key={result.key}
                  result={result}
                  agreement={names.get(`agreements ${agreementOf(result)}`)}
                  matched={answer.matched}
                  isDated={isDated}
                />
              ))}
            </ul>
          </Card>
        )
      })}
      {address.kind && (answer.next || address.after) ? (
        <nav className="pagination" aria-label={t('pages')}>
          {address.after ? (
            <a className="button" href={base + searchQuery(address)}>
              {t('first')}
            </a>
          ) : null}
          {answer.next ? (
            <a className="button" rel="next" href={base + searchQuery(address, { after: answer.next })}>
              {t('next')}
            </a>
          ) : null}
        </nav>
      ) : null}
    </>
  )
}
