'use client'

import { ErrorSummary } from '@/components/forms/error-summary'
import { FileField, SelectField, type SelectOption } from '@/components/forms/field'
import { Button } from '@/components/ui/button'

interface UploadFormProps {
  action: string
  /** Beside which field it is said; `form` for none. */
  error: { field: 'file' | 'noun' | 'form'; text: string } | null
  nouns: readonly SelectOption[]
  texts: Readonly<Record<'errorTitle' | 'file' | 'fileHint' | 'noun' | 'nounHint' | 'bySheets' | 'submit', string>>
  link: { href: string; text: string }
}

/** Sends a file. A plain form: a file cannot be given back to whoever chose it, so there is nothing to keep. */
export function UploadForm({ action, error, nouns, texts, link }: UploadFormProps) {
  const errorOf = (field: 'file' | 'noun') => (error?.field === field ? error.text : undefined)
  return (
    <form className="form form-narrow" action={action} method="post" encType="multipart/form-data" noValidate>
      <ErrorSummary
        title={texts.errorTitle}
        errors={error ? [{ text: error.text, href: error.field === 'form' ? undefined : `#${error.field}` }] : []}
      />
      <FileField
        name="file"
        label={texts.file}
        hint={texts.fileHint}
        accept=".csv,.xlsx,.json"
        error={errorOf('file')}
      />
      <SelectField
        name="noun"
        label={texts.noun}
        hint={texts.nounHint}
        none={texts.bySheets}
        options={nouns}
        error={errorOf('noun')}
      />
      <div className="form-actions">
        <Button kind="primary" large>
          {texts.submit}
        </Button>
        <a href={link.href}>{link.text}</a>
      </div>
    </form>
  )
}
