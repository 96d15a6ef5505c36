'use client'

import type { ReactNode } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { FileField, TextField } from '@/components/forms/field'
import { FormTitle, type FormTitles } from '@/components/forms/form-title'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { refusalOf } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { titleFieldName } from '@/lib/documents/document-fields'
import { DocumentFields, type DocumentFieldTexts, fieldHref } from './document-fields'
import { UploadProgress, type UploadProgressTexts } from './upload-progress'
import { useUpload } from './use-upload'

/** Finished sentences: nothing is formatted in the browser. */
export interface UploadFormTexts extends DocumentFieldTexts, UploadProgressTexts {
  titles: string
  pageTitles: FormTitles
  errorTitle: string
  errors: Readonly<Record<string, string>>
  file: string
  fileHint: ReactNode
  key: string
  keyHint: ReactNode
  submit: string
  chooseAgain: string
  known: string
}

interface UploadFormProps {
  /** Where the form goes, with and without scripts. */
  address: string
  /** The page of a document, up to its key. */
  documentBase: string
  locale: string
  limit: number
  texts: UploadFormTexts
  /** What came back from a form without scripts. */
  refused: { errors: Record<string, string>; values: Record<string, string>; knownKey: string | null } | null
}

export function UploadForm({ address, documentBase, locale, limit, texts, refused }: UploadFormProps) {
  const { state, send, cancel } = useUpload(address, {
    errors: refused?.errors ?? {},
    knownKey: refused?.knownKey ?? null,
  })
  const { errors, knownKey, phase } = state
  const values = refused?.values ?? {}
  const isBusy = phase === 'sending' || phase === 'checking'
  const isRefused = Object.keys(errors).length > 0
  const errorOf = refusalOf(errors, texts.errors).of
  const titles = texts.titleFields.map((field) => titleFieldName(field.locale))
  const order = ['form', 'key', 'titles', ...titles, 'kind', 'language', 'file', ...Object.keys(errors)]
  const fields = [...new Set(order)].filter((field) => errors[field])

  return (
    <form
      className="form"
      action={address}
      method="post"
      encType="multipart/form-data"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isBusy) return
        const form = new FormData(event.currentTarget)
        const file = form.get('file')
        if (file instanceof File) void send(form, file, limit)
      }}
    >
      <FormTitle titles={texts.pageTitles} isRefused={isRefused} />
      <ErrorSummary
        key={state.attempt}
        title={texts.errorTitle}
        errors={fields.map((field) => ({ text: errorOf(field) ?? '', href: fieldHref(field, texts) }))}
      />
      {knownKey ? (
        <p className="form-note">
          <span>
            {texts.known}{' '}
            <a href={`${documentBase}${knownKey}`}>
              <bdi dir="ltr">{knownKey}</bdi>
            </a>
          </span>
        </p>
      ) : null}
      {refused && state.attempt === 0 && phase === 'idle' ? <p className="form-note">{texts.chooseAgain}</p> : null}
      <HiddenFields values={{ locale }} />
      <TextField
        name="key"
        label={texts.key}
        hint={texts.keyHint}
        value={values.key}
        error={errorOf('key')}
        dir="ltr"
        maxLength={80}
        autoComplete="off"
      />
      <DocumentFields texts={texts} values={values} errorOf={errorOf} />
      {/* Last: whatever cuts the form off cuts the file, and the fields have come. */}
      <FileField
        name="file"
        label={texts.file}
        hint={texts.fileHint}
        error={errorOf('file')}
        accept="application/pdf,.pdf"
      />
      <UploadProgress state={state} texts={texts} onCancel={cancel} />
      <div className="form-actions">
        <Button kind="primary" large disabled={isBusy}>
          {texts.submit}
        </Button>
      </div>
    </form>
  )
}
