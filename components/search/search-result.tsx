import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { DateRangeText, DateText } from '@/components/ui/date-text'
import { LanguageNote } from '@/components/ui/language-note'
import { TextLink } from '@/components/ui/text-link'
import type { Called } from '@/lib/history/called-queries'
import { paths } from '@/lib/paths'
import { resultPath } from '@/lib/search/result-path'
import type { SearchResult as Result } from '@/lib/search/search-queries'
import { MarkedText } from './marked-text'

interface SearchResultProps {
  result: Result
  /** The agreement that a clause stands in. */
  agreement?: Called | undefined
  matched: readonly string[]
  /** Whether the order is that of dates: each result then says its own. */
  isDated: boolean
}

/** What was found, and the passage that says why where its title does not. */
export function SearchResult({ result, agreement, matched, isDated }: SearchResultProps) {
  const { kind, key, title, lang, excerpt, when, until } = result
  const t = useTranslations('search')
  return (
    <li className="found">
      <h3 className="found-title">
        <TextLink path={resultPath(kind, key)} lang={lang}>
          <MarkedText text={title} matched={matched} />
        </TextLink>
      </h3>
      {isDated && when ? (
        <p className="meta">{until ? <DateRangeText from={when} to={until} /> : <DateText value={when} />}</p>
      ) : null}
      {excerpt ? (
        <div className="found-passage">
          <LanguageNote lang={excerpt.lang} short />
          <T as="p" lang={excerpt.lang}>
            <MarkedText text={excerpt.text} matched={matched} />
          </T>
        </div>
      ) : null}
      {agreement ? (
        <p className="meta">
          {t.rich('ofAgreement', {
            agreement: () => (
              <TextLink path={paths.agreement(agreement.key)} lang={agreement.lang}>
                {agreement.name}
              </TextLink>
            ),
          })}
        </p>
      ) : null}
    </li>
  )
}
