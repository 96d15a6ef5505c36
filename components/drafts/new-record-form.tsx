'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextField } from '@/components/forms/field'
import { FormTitle, type FormTitles } from '@/components/forms/form-title'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { beginRecordAction } from '@/lib/drafts/draft-actions'
import { emptyForm } from '@/lib/forms/form-state'
import type { Direction } from '@/lib/i18n/locales'

interface NewRecordFormProps {
  permalink: string
  cancelHref: string
  fixed: Readonly<Record<'locale' | 'noun', string>>
  lang: string
  dir: Direction
  texts: {
    titles: FormTitles
    errorTitle: string
    errors: Readonly<Record<string, string>>
    head: string
    key: string
    keyHint: string
    submit: string
    submitting: string
    cancel: string
  }
}

export function NewRecordForm({ permalink, cancelHref, fixed, lang, dir, texts }: NewRecordFormProps) {
  const [{ attempt, errors, values }, formAction] = useActionState(beginRecordAction, emptyForm, permalink)
  const textOf = (field: string) => {
    const code = errors[field]
    return code === undefined ? undefined : (texts.errors[code] ?? texts.errors.malformed)
  }
  const summary = ['form', 'head', 'key'].flatMap((field) => {
    const text = textOf(field)
    return text ? [{ text, href: field === 'form' ? undefined : `#${field}` }] : []
  })
  return (
    <form className="form form-narrow" action={formAction} noValidate>
      <FormTitle titles={texts.titles} isRefused={summary.length > 0} />
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={summary} />
      <HiddenFields values={fixed} />
      <TextField
        name="head"
        label={texts.head}
        value={values.head}
        error={textOf('head')}
        lang={lang}
        dir={dir}
        maxLength={400}
      />
      <TextField
        name="key"
        label={texts.key}
        hint={texts.keyHint}
        value={values.key}
        error={textOf('key')}
        dir="ltr"
        maxLength={80}
      />
      <div className="form-actions">
        <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
        <a href={cancelHref}>{texts.cancel}</a>
      </div>
    </form>
  )
}
