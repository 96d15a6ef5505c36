'use client'

import { useActionState } from 'react'
import { FormButton } from '@/components/drafts/form-button'
import { DefaultButton } from '@/components/forms/default-button'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/field'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { SignInAgain, type SignInAgainTexts } from '@/components/forms/sign-in-again'
import { buttonName } from '@/lib/drafts/draft-buttons'
import { emptyForm } from '@/lib/forms/form-state'
import { translationFormAction } from '@/lib/translations/translation-actions'
import {
  type FormLanguage,
  type FormRow,
  SourceText,
  TranslationFields,
  type TranslationFieldsTexts,
} from './translation-fields'

export interface TranslationFormTexts extends TranslationFieldsTexts {
  errorTitle: string
  errors: Readonly<Record<string, string>>
  save: string
  submit: string
  back: string
  reason: { label: string; hint: string }
  signIn: SignInAgainTexts
}

interface TranslationFormProps {
  /** The address of the page, where the form also goes without scripts. */
  permalink: string
  backHref: string
  /** Where it is handed in together with the agreement; null where it goes by itself. */
  together: { text: string; link: string; href: string } | null
  fixed: Readonly<Record<'locale' | 'agreement' | 'language' | 'from' | 'page', string>>
  source: FormLanguage
  target: FormLanguage
  rows: readonly FormRow[]
  statuses: readonly { value: string; label: string }[]
  texts: TranslationFormTexts
}

/** After these the form is about what stands there now. */
const overtaken = new Set(['rowChanged', 'originalChanged'])

/** All texts of a page in one form. It is drawn from the drafts on the server; only an answer that was not saved brings its own. */
export function TranslationForm({
  permalink,
  backHref,
  together,
  fixed,
  source,
  target,
  rows,
  statuses,
  texts,
}: TranslationFormProps) {
  const [state, formAction] = useActionState(translationFormAction, emptyForm, permalink)
  const isRefused = Object.keys(state.errors).length > 0
  const stored = Object.fromEntries(
    rows.flatMap((row) => Object.entries(row.errors).map(([field, code]) => [`${row.row}.${field}`, code])),
  )
  const codes: Readonly<Record<string, string>> = isRefused ? state.errors : stored
  const textOf = (path: string) => {
    const code = codes[path]
    return code === undefined ? undefined : (texts.errors[code] ?? texts.errors.malformed)
  }
  const titleOf = (path: string) => rows.find(({ row }) => row === path.split('.')[0])?.title
  return (
    <form className="form translation-form" action={formAction} noValidate>
      <DefaultButton name={buttonName} value="save" />
      <ErrorSummary
        key={state.attempt}
        title={texts.errorTitle}
        errors={Object.keys(codes).map((path) => ({
          text: [titleOf(path), textOf(path)].filter(Boolean).join(': '),
          href: path === 'form' ? undefined : `#${path}`,
        }))}
      />
      <HiddenFields values={fixed} />
      <SignInAgain texts={texts.signIn} errors={state.errors} values={state.values} errorOf={textOf} />
      {rows.map((row) => {
        const code = codes[row.row]
        const isOvertaken = code !== undefined && overtaken.has(code)
        const typed = (field: string) => (isRefused ? state.values[`${row.row}.${field}`] : undefined)
        return (
          <section key={row.row} id={row.row} className="card translation-row" aria-labelledby={`${row.row}-title`}>
            <div className="card-head">
              <h2 className="card-title" id={`${row.row}-title`}>
                {row.title}
              </h2>
              {row.notes.map((note) => (
                <p key={note} className="card-meta">
                  {note}
                </p>
              ))}
            </div>
            {code ? <p className="field-error">{textOf(row.row)}</p> : null}
            {row.lock ? (
              <>
                <p className="form-note">
                  <span>{row.lock}</span> <a href={row.recordHref}>{texts.openRecord}</a>
                </p>
                {row.fields.map(({ name, label, source: original }) => (
                  <div key={name} className="translation-pair">
                    <SourceText label={label} language={source} empty={texts.sourceEmpty}>
                      {original}
                    </SourceText>
                    <SourceText label={label} language={target} empty={texts.sourceEmpty}>
                      {row.texts[name] ?? ''}
                    </SourceText>
                  </div>
                ))}
              </>
            ) : (
              <TranslationFields
                row={row}
                source={source}
                target={target}
                statuses={statuses}
                texts={texts}
                typedOr={(field, value) => typed(field) ?? value}
                errorOf={(field) => textOf(`${row.row}.${field}`)}
                isOvertaken={code === 'rowChanged'}
                marks={{
                  opened: (isOvertaken ? undefined : typed('opened')) ?? row.opened,
                  original: (isOvertaken ? undefined : typed('original')) ?? row.original,
                }}
              />
            )}
          </section>
        )
      })}
      {together ? (
        <p className="meta">{together.text}</p>
      ) : (
        <TextArea
          name="reason"
          label={texts.reason.label}
          hint={texts.reason.hint}
          value={isRefused ? state.values.reason : undefined}
          error={textOf('reason')}
          rows={2}
        />
      )}
      <div className="form-actions form-bar">
        <FormButton value="save" kind="primary" large>
          {texts.save}
        </FormButton>
        {together ? null : (
          <FormButton value="submit" large>
            {texts.submit}
          </FormButton>
        )}
        <a href={backHref}>{texts.back}</a>
        {together ? <a href={together.href}>{together.link}</a> : null}
      </div>
    </form>
  )
}
