import { useLocale, useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import type { KeptText } from '@/lib/text-drafts/text-draft-queries'
import { lengthOf } from '@/lib/texts/text-rows'
import { DiscardTextForm } from './discard-text-form'
import { useEditorTexts } from './editor-texts'
import { KeepTextPanel } from './keep-text-panel'
import { type ListedPiece, PieceList } from './piece-list'
import { PiecesForm } from './pieces-form'
import { SidesTable } from './sides-table'
import { useTargetOptions } from './target-options'
import { useTextFormTexts } from './text-form-texts'

interface KeptTextPanelProps {
  agreement: string
  language: Locale
  text: KeptText
  languages: readonly Locale[]
  /** The place of the piece that is open. */
  openRow: number | null
  /** The page may be the answer to a text that was refused, which must be seen. */
  isRefused: boolean
}

/** A text with its pieces: two languages side by side where there are two, then the text as read. */
export function KeptTextPanel({ agreement, language, text, languages, openRow, isRefused }: KeptTextPanelProps) {
  const t = useTranslations('textToClauses')
  const locale = useLocale() as Locale
  const shared = useTextFormTexts()
  const targets = useTargetOptions(text.targets)
  const page = inLocale(locale, paths.deskTextToClauses(agreement, language))
  const pieces = listedPieces(text)
  const open = openRow === null ? undefined : pieces[openRow]
  const list = (some: readonly ListedPiece[]) => <PieceList language={language} pieces={some} />
  const editor = useEditorTexts(language, targets)
  const fixed = { locale, agreement, language }
  return (
    <>
      <PiecesForm
        permalink={open ? `${page}&row=${open.row}` : page}
        reopenHref={page}
        fixed={fixed}
        version={String(text.version)}
        open={
          open
            ? {
                row: open.row,
                kind: open.kind,
                label: open.label,
                heading: open.heading,
                text: open.text,
                clause: String(open.clause ?? ''),
                isOut: open.isOut,
                hasBefore: open.row > 0,
              }
            : null
        }
        texts={{
          ...shared,
          ...editor,
        }}
        before={
          <>
            {text.original ? (
              <SidesTable
                original={text.original.locale}
                language={language}
                lines={text.original.lines}
                targets={targets}
                choiceOf={(row) => String(text.rows[row]?.clause ?? '')}
              />
            ) : null}
            <h2 className="card-title">{t('piece.title')}</h2>
            {list(open ? pieces.slice(0, open.row) : pieces)}
          </>
        }
        after={open ? list(pieces.slice(open.row + 1)) : null}
      />
      <Card className="text-more">
        <details className="form-language">
          <summary>{t('pastedText')}</summary>
          <T as="div" lang={language} className="pasted-text">
            {text.pasted}
          </T>
        </details>
        <details className="form-language" open={isRefused || undefined}>
          <summary>{t('keep.replaceTitle')}</summary>
          <p className="field-hint">{t('keep.replaceLead')}</p>
          <KeepTextPanel
            locale={locale}
            agreement={agreement}
            language={language}
            version={text.version}
            taken={languages}
          />
        </details>
        <details className="form-language">
          <summary>{t('discard.title')}</summary>
          <p className="field-hint">{t('discard.confirm')}</p>
          <DiscardTextForm
            permalink={page}
            fixed={{ ...fixed, version: String(text.version) }}
            texts={{ ...shared, submit: t('discard.submit'), submitting: t('discard.submit') }}
          />
        </details>
      </Card>
    </>
  )
}

function listedPieces({ rows, plan }: KeptText): ListedPiece[] {
  const planned = new Map(plan.clauses.map((clause) => [clause.row, clause]))
  const twice = new Set(plan.twice)
  let outUntil = 0
  return rows.map((row, index) => {
    // A part that is left out keeps its articles.
    if (row.kind === 'closing' || (row.isOut && row.kind !== 'part'))
      outUntil = Math.max(outUntil, index + lengthOf(rows, index))
    return {
      ...row,
      row: index,
      planned: planned.get(index) ?? null,
      isTwice: twice.has(index),
      isLeftOut: index < outUntil || row.isOut,
    }
  })
}
