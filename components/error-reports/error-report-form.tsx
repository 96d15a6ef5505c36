'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea, TextField } from '@/components/forms/field'
import { FormTitle, type FormTitles } from '@/components/forms/form-title'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { refusalOf } from '@/components/forms/refusal'
import { SubmitButton } from '@/components/forms/submit-button'
import { submitErrorReportAction } from '@/lib/error-reports/error-report-actions'
import { emptyForm } from '@/lib/forms/form-state'

const fields = ['problem', 'sourceUrl', 'email']

interface ErrorReportFormProps {
  permalink: string
  fixed: Readonly<Record<'locale' | 'page' | 'submissionId', string>>
  /** Finished sentences: nothing is formatted in the browser. */
  texts: Record<'problem' | 'sourceUrl' | 'email', { label: string; hint: string }> & {
    titles: FormTitles
    errorTitle: string
    errors: Readonly<Record<string, string>>
    submit: string
    submitting: string
  }
}

export function ErrorReportForm({ permalink, fixed, texts }: ErrorReportFormProps) {
  const [{ attempt, errors, values }, formAction] = useActionState(submitErrorReportAction, emptyForm, permalink)
  const refusal = refusalOf(errors, texts.errors)
  return (
    <form className="form" action={formAction} noValidate>
      <FormTitle titles={texts.titles} isRefused={attempt > 0} />
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={refusal.summary(fields)} />
      <HiddenFields values={{ ...fixed, submissionId: values.submissionId ?? fixed.submissionId }} />
      <TextArea name="problem" {...texts.problem} error={refusal.of('problem')} value={values.problem} rows={7} />
      <TextField
        name="sourceUrl"
        type="url"
        {...texts.sourceUrl}
        error={refusal.of('sourceUrl')}
        value={values.sourceUrl}
        dir="ltr"
        maxLength={2000}
      />
      <TextField
        name="email"
        type="email"
        {...texts.email}
        error={refusal.of('email')}
        value={values.email}
        dir="ltr"
        autoComplete="email"
        maxLength={254}
      />
      <div className="form-actions">
        <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
      </div>
    </form>
  )
}
