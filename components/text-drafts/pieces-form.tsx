'use client'

import { type ReactNode, useActionState, useState } from 'react'
import { DefaultButton } from '@/components/forms/default-button'
import { buttonName } from '@/lib/drafts/draft-buttons'
import { emptyForm } from '@/lib/forms/form-state'
import { correctTextAction } from '@/lib/text-drafts/text-draft-actions'
import { type EditorTexts, type OpenPiece, PieceEditor } from './piece-editor'
import { isRefused, TextFormFrame, type TextFormTexts } from './text-form-frame'

interface PiecesFormProps {
  permalink: string
  reopenHref: string
  fixed: Readonly<Record<'locale' | 'agreement' | 'language', string>>
  version: string
  /** Null where no piece is open. */
  open: OpenPiece | null
  texts: TextFormTexts & EditorTexts
  /** The pieces above and below the open one. */
  before?: ReactNode
  after?: ReactNode
  onlyRefused?: boolean
}

/** All pieces of a text in one form, so that whichever button is pressed keeps what was typed into the open one. */
export function PiecesForm({
  permalink,
  reopenHref,
  fixed,
  version,
  open,
  texts,
  before,
  after,
  onlyRefused = false,
}: PiecesFormProps) {
  const [state, action] = useActionState(correctTextAction, emptyForm, permalink)
  const [openedVersion] = useState(version)
  const refused = isRefused(state)
  if (onlyRefused && !refused) return null
  // Where somebody was faster the pieces have moved, and what was typed must not be written into another one.
  const shownVersion = refused ? (state.values.version ?? openedVersion) : version
  const isEditing = open !== null || (refused && state.values.row !== undefined)
  return (
    <TextFormFrame
      className="pieces-form"
      state={state}
      action={action}
      texts={texts}
      fixed={{ ...fixed, version: shownVersion }}
      reopenHref={reopenHref}
    >
      <DefaultButton name={buttonName} value="save" />
      {before}
      {isEditing ? (
        <PieceEditor open={open} values={refused ? state.values : null} errors={state.errors} texts={texts} />
      ) : null}
      {after}
    </TextFormFrame>
  )
}
