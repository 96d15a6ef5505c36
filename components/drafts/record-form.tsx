'use client'

import { useActionState, useState } from 'react'
import { DefaultButton } from '@/components/forms/default-button'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/field'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { recordFormAction } from '@/lib/drafts/draft-actions'
import { buttonName, newHeadPrefix, newKeyPrefix, newKindPrefix } from '@/lib/drafts/draft-buttons'
import type { FieldErrors, FormValues } from '@/lib/forms/form-data'
import { emptyForm } from '@/lib/forms/form-state'
import type { RecordShape } from '@/lib/records/record-shape'
import { ConflictTable } from './conflict-table'
import { faultField } from './fault-field'
import { FormButton } from './form-button'
import { type FormContext, plainPath } from './form-context'
import { RecordFields } from './record-fields'

interface RecordFormProps {
  /** The address of the page, where the form also goes without scripts. */
  permalink: string
  backHref: string
  fixed: Readonly<Record<'locale' | 'noun' | 'key', string>>
  version: string
  /** Whether there is nothing published yet that it changes. */
  isNew: boolean
  shape: Pick<RecordShape, 'fields' | 'texts' | 'groups' | 'head'>
  /** What stands in the draft. */
  values: FormValues
  /** What is wrong with it, where the person has asked to hear it. */
  errors: FieldErrors
  context: Omit<FormContext, 'values' | 'errorOf' | 'errorCode'>
}

/** The form of a draft. It is drawn from the draft on the server; only an answer that could not be saved brings its own values. */
export function RecordForm({
  permalink,
  backHref,
  fixed,
  version,
  isNew,
  shape,
  values: stored,
  errors,
  context: given,
}: RecordFormProps) {
  const [state, formAction] = useActionState(recordFormAction, emptyForm, permalink)
  const [openedVersion] = useState(version)
  const { texts } = given
  const isRefused = Object.keys(state.errors).length > 0
  const values = isRefused ? state.values : stored
  const codes = isRefused ? state.errors : errors
  const isStale = state.errors.form === 'staleVersion'
  const errorCode = (path: string) => codes[path]
  const textOf = (code: string | undefined) =>
    code === undefined ? undefined : (texts.errors[code] ?? texts.errors.malformed)
  const context: FormContext = { ...given, values, errorCode, errorOf: (path) => textOf(codes[path]) }
  const summary = Object.entries(codes).map(([path, code]) => ({
    text: [labelOf(path, given), textOf(code)].filter(Boolean).join(': '),
    href: path === 'form' ? undefined : `#${faultField(path, code)}`,
  }))
  const words = (
    <>
      <TextArea
        name="reason"
        label={texts.reason.label}
        hint={texts.reason.hint}
        value={values.reason}
        error={context.errorOf('reason')}
        rows={2}
      />
      <TextArea
        name="note"
        label={texts.note.label}
        hint={texts.note.hint}
        value={values.note}
        error={context.errorOf('note')}
        rows={2}
      />
    </>
  )
  return (
    <form className="form record-form" action={formAction} noValidate>
      {/* It looks for what was typed to be found, and else only saves. */}
      <DefaultButton name={buttonName} value="enter" />
      <ErrorSummary key={state.attempt} title={texts.errorTitle} errors={summary} />
      {isStale ? <ConflictTable fields={shape.fields} theirs={stored} context={context} openHref={permalink} /> : null}
      <HiddenFields
        values={{ ...fixed, version: isStale ? version : (values.version ?? (isRefused ? openedVersion : version)) }}
      />
      <SignInAgain texts={texts.signIn} errors={state.errors} values={values} errorOf={context.errorOf} />
      <RecordFields {...shape} context={context} />
      {isNew ? (
        <details className="form-group" open={Boolean(values.reason || values.note) || undefined}>
          <summary>{texts.note.label}</summary>
          <div className="form-part">{words}</div>
        </details>
      ) : (
        words
      )}
      <div className="form-actions form-bar">
        <FormButton value="save" kind="primary" large>
          {texts.save}
        </FormButton>
        <FormButton value="preview" large>
          {texts.preview}
        </FormButton>
        <FormButton value="submit" large>
          {texts.submit}
        </FormButton>
        <a href={backHref}>{texts.back}</a>
      </div>
    </form>
  )
}

/** What the field is called that a fault is about; a new record's own fields have words that are no record's. */
function labelOf(path: string, { labels, texts, languages }: RecordFormProps['context']): string | undefined {
  if (path.startsWith(newKeyPrefix)) return texts.create.key
  if (path.startsWith(newHeadPrefix)) return texts.create.head
  if (path.startsWith(newKindPrefix)) return labels.kind
  const plain = plainPath(path)
  const language = languages.find(({ code }) => plain.endsWith(`.${code}`))
  const label = labels[language ? plain.slice(0, -3) : plain]
  return label && language ? `${label} (${language.name})` : label
}
