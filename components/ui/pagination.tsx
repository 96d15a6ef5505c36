import { useLocale, useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/i18n/numbers'

interface PaginationProps {
  page: number
  pages: number
  hrefFor: (page: number) => string
}

/** First, last and the neighbours, each with whether pages are left out before it. */
function shownPages(page: number, pages: number): { number: number; afterGap: boolean }[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages)
  const sorted = [...new Set(wanted)].sort((a, b) => a - b)
  return sorted.map((number, index) => ({
    number,
    afterGap: number - (sorted[index - 1] ?? 0) > 1,
  }))
}

/** Plain links; nothing at all for a list of one page. */
export function Pagination({ page, pages, hrefFor }: PaginationProps) {
  const t = useTranslations('ui.pagination')
  const locale = useLocale()
  if (pages < 2) return null
  const word = (n: number) => formatNumber(n, locale)
  return (
    <nav className="pagination" aria-label={t('label')}>
      {page > 1 ? (
        <a className="button" rel="prev" href={hrefFor(page - 1)}>
          {t('previous')}
        </a>
      ) : null}
      <ol>
        {shownPages(page, pages).map(({ number, afterGap }) => (
          <li key={number} className={afterGap ? 'pagination-gap' : undefined}>
            <a
              href={hrefFor(number)}
              aria-label={t('page', { page: word(number) })}
              aria-current={number === page ? 'page' : undefined}
            >
              {word(number)}
            </a>
          </li>
        ))}
      </ol>
      {page < pages ? (
        <a className="button" rel="next" href={hrefFor(page + 1)}>
          {t('next')}
        </a>
      ) : null}
    </nav>
  )
}
