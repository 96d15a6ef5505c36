import { useLocale, useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/instant-text'
import { joinList } from '@/lib/i18n/lists'
import type { Locale } from '@/lib/i18n/locales'
import type { KeptText } from '@/lib/text-drafts/text-draft-queries'
import { type NodeKind, nodeKinds } from '@/lib/texts/text-nodes'
import { useDoubtTexts } from './doubt-texts'

interface ReadingCardProps {
  language: Locale
  text: KeptText
}

/** What the text consists of, and what in it a person should look at, with links to the pieces. */
export function ReadingCard({ language, text }: ReadingCardProps) {
  const t = useTranslations('textToClauses')
  const locale = useLocale() as Locale
  const doubtTexts = useDoubtTexts()
  const { title, stated, doubts, removed, countDoubts } = text
  const isAgreed = stated !== null && countDoubts.every(({ by }) => by !== 'text')
  const problems = doubts.length + countDoubts.length
  return (
    <Card
      title={t('found.title')}
      meta={t.rich('kept', {
        name: () => <bdi>{text.editor ?? '—'}</bdi>,
        when: () => <InstantText iso={text.updatedAt} />,
      })}
    >
      {title === '' ? null : (
        <T as="p" lang={language} className="reading-title">
          {title}
        </T>
      )}
      <p>{useFoundList(text, locale)}</p>
      {stated ? (
        <p className="meta">
          {t.rich('found.statement', { statement: () => <T lang={language}>{stated.statement}</T> })}{' '}
          {isAgreed ? t('found.agrees') : null}
        </p>
      ) : null}
      {problems === 0 ? (
        <p className="reading-fine">{t('doubts.none')}</p>
      ) : (
        <div className="reading-doubts">
          <h3>{t('doubts.title')}</h3>
          <ul>
            {countDoubts.map(({ by, breach }) => (
              <li key={`${by} ${breach.code} ${'kind' in breach ? breach.kind : ''}`}>
                {doubtTexts.count(by, breach)}
              </li>
            ))}
            {doubts.map(({ remark, row }) => (
              <li key={`${remark.code} ${remark.line} ${row}`}>
                {row === null ? (
                  doubtTexts.remark(remark, language)
                ) : (
                  <a href={`#piece-${row}`}>{doubtTexts.remark(remark, language)}</a>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {removed.length > 0 ? (
        <details className="form-language">
          <summary>{t('doubts.removed', { count: removed.length })}</summary>
          <ul className="meta reading-removed">
            {removed.map((remark) => (
              <li key={`${remark.code} ${remark.line} ${'word' in remark ? remark.word : ''}`}>
                {doubtTexts.remark(remark, language)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Card>
  )
}

const counted: readonly NodeKind[] = nodeKinds

/** "A preamble, 17 articles, an annex": the pieces at the top, and articles wherever they stand. */
function useFoundList({ rows }: KeptText, locale: Locale): string {
  const t = useTranslations('textToClauses.found')
  const parts = counted.flatMap((kind) => {
    const count = rows.filter((row) => row.kind === kind && (row.depth === 0 || kind === 'article')).length
    return count === 0 ? [] : [t(kind, { count })]
  })
  return joinList(parts, locale)
}
