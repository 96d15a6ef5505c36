import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import { LanguageNote } from '@/components/ui/language-note'
import { paths } from '@/lib/paths'
import type { Disagreement, NamedSource } from '@/lib/records/other-values'
import type { Passage } from '@/lib/records/passage'
import { MixedText } from './mixed-text'
import { RecordLink } from './record-link'

interface DisagreementNoteProps {
  /** Nothing is shown where the sources agree. */
  disagreement: Disagreement | undefined
  /** What the record itself states; left out where it stands right beside and is no single value. */
  followed?: ReactNode
  /** What the fact is called, where the note does not stand in the fact's own row. */
  label?: string | undefined
  /** Whether what stands above says already that sources disagree. */
  isListed?: boolean
  /** The anchor, where a page shows the same fact of several records. */
  id?: string
}

/** One fact on which sources disagree: what the registry follows, by which source, and what the others say. */
export function DisagreementNote({ disagreement, followed, label, isListed = false, id }: DisagreementNoteProps) {
  const t = useTranslations('disagreements')
  if (!disagreement) return null
  const { field, followed: followedSources, others } = disagreement
  const title = label ? t('titleOf', { fact: label }) : t('title')
  return (
    <div id={id ?? disagreementAnchor(field)} className="disagreement">
      <p className="disagreement-title">{isListed ? label : title}</p>
      <ul>
        <li>
          {t.rich('follows', {
            value: () => <span className="disagreement-value">{followed ?? t('asShown')}</span>,
          })}
          <SourceLines sources={followedSources} />
        </li>
        {others.map((other) => (
          <li key={other.id}>
            {t.rich('other', { value: () => <OtherWords other={other} /> })}
            <SourceLines sources={[other.source]} />
            {other.note ? <Words as="p" passage={other.note} /> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The anchor of the note on a fact of the record whose page it is. */
export function disagreementAnchor(field: string): string {
  return `disagreement-${field}`
}

function OtherWords({ other: { date, value, printed, source } }: { other: Disagreement['others'][number] }) {
  const t = useTranslations('disagreements')
  return (
    <>
      <span className="disagreement-value">
        {date.precision === 'unknown' ? null : <DateText value={date} />}
        {date.precision !== 'unknown' && value ? ' — ' : null}
        {value ? <Words passage={value} /> : null}
      </span>
      {printed ? (
        <>
          {' '}
          <span className="disagreement-printed">
            {t.rich('printed', { text: () => <T lang={source.language}>{printed}</T> })}
          </span>
        </>
      ) : null}
    </>
  )
}

function Words({ passage: { text, lang }, as }: { passage: Passage; as?: 'p' }) {
  return (
    <T as={as ?? 'bdi'} lang={lang} badge={<LanguageNote lang={lang} short />}>
      <MixedText text={text} lang={lang} />
    </T>
  )
}

function SourceLines({ sources }: { sources: readonly NamedSource[] }) {
  const t = useTranslations('disagreements')
  return sources.map((source) => (
    <p key={source.key}>
      {t.rich('source', { link: () => <RecordLink path={paths.source(source.key)} record={source} /> })}
    </p>
  ))
}
