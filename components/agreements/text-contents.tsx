import { useLocale, useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'

interface TextContentsProps {
  clauses: readonly { number: number; printedNumber: string | null; depth: number; heading: string; lang: Locale }[]
}

/** Where each clause stands: beside the text where there is room, folded away above it on a phone. */
export function TextContents({ clauses }: TextContentsProps) {
  const t = useTranslations('text')
  const list = <ContentsList clauses={clauses} />
  return (
    <>
      <details className="doc-contents-folded" data-screen-only>
        <summary>{t('contents')}</summary>
        <nav aria-label={t('contents')}>{list}</nav>
      </details>
      <nav className="doc-contents" aria-label={t('contents')} data-screen-only>
        <p className="doc-contents-title">{t('contents')}</p>
        {list}
      </nav>
    </>
  )
}

function ContentsList({ clauses }: TextContentsProps) {
  const locale = useLocale() as Locale
  return (
    <ul className="rows-plain">
      {clauses.map(({ number, printedNumber, depth, heading, lang }) => (
        <li key={number} data-depth={Math.min(depth, 3)}>
          <a href={`#clause-${number}`}>
            <bdi className="doc-contents-number">{formatClauseNumber(printedNumber ?? String(number), locale)}</bdi>
            <T lang={lang}>{heading}</T>
          </a>
        </li>
      ))}
    </ul>
  )
}
