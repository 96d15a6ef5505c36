'use client'

import { useActionState, useState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { FormTitle, type FormTitles } from '@/components/forms/form-title'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { refusalOf } from '@/components/forms/refusal'
import { SubmitButton } from '@/components/forms/submit-button'
import { describeDocumentAction } from '@/lib/documents/document-actions'
import { emptyForm } from '@/lib/forms/form-state'
import { DocumentFields, type DocumentFieldTexts, fieldHref } from './document-fields'

interface DescribeFormProps {
  /** The address of the page, where the form also goes without scripts. */
  permalink: string
  fixed: Readonly<Record<'locale' | 'key', string>>
  /** What is saved; null where it cannot be read, and the form is drawn from what was sent alone. */
  saved: { version: string; values: Readonly<Record<string, string>> } | null
  texts: DocumentFieldTexts & {
    pageTitles: FormTitles
    errorTitle: string
    errors: Readonly<Record<string, string>>
    submit: string
    submitting: string
  }
}

export function DescribeForm({ permalink, fixed, saved, texts }: DescribeFormProps) {
  const [state, formAction] = useActionState(describeDocumentAction, emptyForm, permalink)
  // However often the page behind the form is drawn anew.
  const [openedVersion] = useState(saved?.version ?? '')
  const isRefused = Object.keys(state.errors).length > 0
  const values = state.attempt > 0 ? state.values : (saved?.values ?? {})
  const isStale = state.errors.form === 'staleVersion'
  const errorOf = refusalOf(state.errors, texts.errors).of
  return (
    <form className="form" action={formAction} noValidate>
      <FormTitle titles={texts.pageTitles} isRefused={isRefused} />
      <ErrorSummary
        key={state.attempt}
        title={texts.errorTitle}
        errors={Object.keys(state.errors).map((field) => ({
          text: errorOf(field) ?? '',
          href: fieldHref(field, texts),
        }))}
      />
      <HiddenFields
        values={{ ...fixed, version: (isStale ? saved?.version : state.values.version) ?? openedVersion }}
      />
      <DocumentFields texts={texts} values={values} errorOf={errorOf} />
      <div className="form-actions">
        <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
      </div>
    </form>
  )
}
