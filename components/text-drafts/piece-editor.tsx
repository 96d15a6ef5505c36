'use client'

import { SelectField, type SelectOption, TextArea, TextField } from '@/components/forms/field'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { Button } from '@/components/ui/button'
import { buttonName } from '@/lib/drafts/draft-buttons'
import type { FieldErrors, FormValues } from '@/lib/forms/form-data'
import type { Direction } from '@/lib/i18n/locales'
import { errorText, type TextFormTexts } from './text-form-frame'

export interface OpenPiece {
  row: number
  kind: string
  label: string
  heading: string
  text: string
  clause: string
  /** Whether it makes a clause now, or nothing. */
  isOut: boolean
  hasBefore: boolean
}

export interface EditorTexts {
  title: string
  lang: string
  dir: Direction
  kind: string
  kinds: readonly SelectOption[]
  label: string
  labelHint: string
  heading: string
  text: string
  textHint: string
  clause: string
  byOrder: string
  targets: readonly SelectOption[]
  close: string
  save: string
  tools: string
  moves: Readonly<Record<'up' | 'down' | 'in' | 'out' | 'join' | 'leave' | 'take', string>>
}

interface PieceEditorProps {
  open: OpenPiece | null
  /** What was typed, where it could not be saved. */
  values: FormValues | null
  errors: FieldErrors
  texts: EditorTexts & Pick<TextFormTexts, 'errors' | 'errorTitle' | 'reopen' | 'signIn'>
}

/** One piece with all that can be done with it. */
export function PieceEditor({ open, values, errors, texts }: PieceEditorProps) {
  const typed = { ...open, ...values }
  const row = values?.row ?? String(open?.row ?? 0)
  const typedIn = (name: 'kind' | 'label' | 'heading' | 'text' | 'clause') => typed[name] ?? ''
  const button = (move: keyof EditorTexts['moves']) => (
    <Button name={buttonName} value={`${move}:${row}`} formNoValidate>
      {texts.moves[move]}
    </Button>
  )
  return (
    <section className="card piece-editor" id={`piece-${row}`} aria-labelledby="piece-editor-title">
      <h3 id="piece-editor-title" className="card-title">
        {texts.title}
      </h3>
      <HiddenFields values={{ row }} />
      <div className="piece-editor-line">
        <div className="field">
          <label className="field-label" htmlFor="kind">
            {texts.kind}
          </label>
          <select key={typedIn('kind')} id="kind" name="kind" className="field-select" defaultValue={typedIn('kind')}>
            {texts.kinds.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <TextField
          name="label"
          label={texts.label}
          hint={texts.labelHint}
          value={typedIn('label')}
          error={errorText(texts, errors.label)}
          lang={texts.lang}
          dir={texts.dir}
        />
      </div>
      <TextField
        name="heading"
        label={texts.heading}
        value={typedIn('heading')}
        error={errorText(texts, errors.heading)}
        lang={texts.lang}
        dir={texts.dir}
      />
      <TextArea
        name="text"
        label={texts.text}
        hint={texts.textHint}
        value={typedIn('text')}
        error={errorText(texts, errors.text)}
        lang={texts.lang}
        dir={texts.dir}
        rows={rowsFor(typedIn('text'))}
      />
      <SelectField
        name="clause"
        label={texts.clause}
        none={texts.byOrder}
        options={texts.targets}
        value={typedIn('clause')}
        error={errorText(texts, errors.clause)}
      />
      <div className="form-actions">
        <Button name={buttonName} value="close" kind="primary" large formNoValidate>
          {texts.close}
        </Button>
        <Button name={buttonName} value="save" large formNoValidate>
          {texts.save}
        </Button>
      </div>
      <fieldset className="piece-tools">
        <legend className="field-hint">{texts.tools}</legend>
        {open?.hasBefore ? button('join') : null}
        {button('up')}
        {button('down')}
        {button('in')}
        {button('out')}
        {button(open?.isOut ? 'take' : 'leave')}
      </fieldset>
    </section>
  )
}

/** As high as its text, within reason. */
function rowsFor(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 70), 0)
  return Math.min(24, Math.max(4, lines + 1))
}
