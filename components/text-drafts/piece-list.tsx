import { useLocale, useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Button } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import { buttonName } from '@/lib/drafts/draft-buttons'
import { type Locale, locales } from '@/lib/i18n/locales'
import { formatDigits } from '@/lib/i18n/numbers'
import { chooseText } from '@/lib/i18n/texts'
import type { KnownClause, PlannedClause } from '@/lib/text-drafts/clause-plan'
import type { TextRow } from '@/lib/texts/text-rows'

export interface ListedPiece extends TextRow {
  row: number
  /** The clause that begins with it; null where it is part of one, or of none. */
  planned: PlannedClause | null
  isTwice: boolean
  /** It, or what it stands below, makes no clause. */
  isLeftOut: boolean
}

interface PieceListProps {
  /** The language of the text. */
  language: Locale
  pieces: readonly ListedPiece[]
}

/** Pieces of a text as they are read, each with its way to be corrected. */
export function PieceList({ language, pieces }: PieceListProps) {
  if (pieces.length === 0) return null
  return (
    <ul className="pieces">
      {pieces.map((piece) => (
        <Piece key={piece.row} language={language} piece={piece} />
      ))}
    </ul>
  )
}

function Piece({ language, piece }: { language: Locale; piece: ListedPiece }) {
  const t = useTranslations('textToClauses')
  const { row, kind, label, heading, text, depth, isLeftOut } = piece
  const name = [label, heading].filter((part) => part !== '').join(' ')
  const isInline = heading === '' && label !== '' && text !== ''
  return (
    <li
      id={`piece-${row}`}
      className="piece"
      data-kind={kind}
      data-out={isLeftOut || undefined}
      data-depth={Math.min(depth, 3)}
    >
      <div className="piece-body">
        {isInline ? (
          <T as="p" lang={language} className="piece-text">
            <b>{label}</b> {text}
          </T>
        ) : (
          <>
            {name === '' ? null : (
              <T as="p" lang={language} className="piece-name">
                {name}
              </T>
            )}
            {text === '' ? null : (
              <T as="p" lang={language} className="piece-text">
                {text}
              </T>
            )}
          </>
        )}
        <PieceStanding piece={piece} language={language} />
      </div>
      <Button
        className="piece-correct"
        name={buttonName}
        value={`open:${row}`}
        aria-label={t('piece.correctNamed', { name: name || text.slice(0, 60) || t(`kind.${kind}`) })}
      >
        {t('piece.correct')}
      </Button>
    </li>
  )
}

/** What becomes of the piece, said where a clause begins and where something is left out. */
function PieceStanding({ piece, language }: { piece: ListedPiece; language: Locale }) {
  const t = useTranslations('textToClauses')
  const locale = useLocale() as Locale
  const { planned: clause, kind, depth, isLeftOut, isTwice, isOut } = piece
  const isNamed = depth === 0 || kind === 'article' || kind === 'annex' || kind === 'part'
  if (!clause && !isNamed && !isOut) return null
  return (
    <div className="piece-standing meta">
      <Tag>{t(`kind.${kind}`)}</Tag>
      {clause ? (
        <>
          <span>{t('piece.clause', { number: formatDigits(clause.number, locale) })}</span>
          <ClauseState clause={clause} />
        </>
      ) : isLeftOut ? (
        <Tag dashed>{t('piece.out')}</Tag>
      ) : null}
      {isTwice ? <strong className="piece-wrong">{t('piece.twice')}</strong> : null}
      {clause?.lent.includes('heading') ? (
        <span>{t.rich('piece.lentHeading', { heading: () => <T lang={language}>{clause.heading}</T> })}</span>
      ) : null}
      {clause?.lent.includes('text') ? <span>{t('piece.lentText')}</span> : null}
    </div>
  )
}

function ClauseState({ clause: { known } }: { clause: PlannedClause }) {
  const t = useTranslations('textToClauses.piece')
  if (!known) return <Tag dashed>{t('new')}</Tag>
  if (!known.draft) return <KnownName words={known.words} />
  if (known.draft.state !== 'draft' || known.draft.purpose !== 'edit') return <Tag dashed>{t('inReview')}</Tag>
  const { editor } = known.draft
  return <Tag dashed>{t.rich('draft', { name: () => <bdi>{editor ?? '—'}</bdi> })}</Tag>
}

/** Whose place the text takes: clauses that were written from reports may have numbers that are no articles'. */
function KnownName({ words }: { words: KnownClause['words'] }) {
  const t = useTranslations('textToClauses.piece')
  const locale = useLocale() as Locale
  const texts = locales.flatMap((code) => (words[code] ? [{ locale: code, heading: words[code].heading }] : []))
  const name = chooseText(texts, locale)
  return <span>{t.rich('known', { heading: () => <T lang={name?.locale}>{name?.heading}</T> })}</span>
}
