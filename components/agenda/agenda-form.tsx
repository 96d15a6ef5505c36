'use client'

import { type ReactNode, useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { FieldGroup } from '@/components/forms/field'
import { FormTitle, type FormTitles } from '@/components/forms/form-title'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { addToAgendaAction } from '@/lib/agenda/agenda-actions'
import { emptyForm } from '@/lib/forms/form-state'

interface AgendaFormProps {
  permalink: string
  fixed: Readonly<Record<'locale' | 'meeting', string>>
  /** Finished sentences. `onAgenda` where it stands there already: it cannot be put there twice. */
  items: readonly { id: string; title: ReactNode; why: ReactNode; onAgenda: ReactNode }[]
  texts: {
    titles: FormTitles
    errorTitle: string
    errors: Readonly<Record<string, string>>
    legend: string
    hint: string
    submit: string
    submitting: string
  }
}

/** What stands open, to be ticked. */
export function AgendaForm({ permalink, fixed, items, texts }: AgendaFormProps) {
  const [state, formAction] = useActionState(addToAgendaAction, emptyForm, permalink)
  const sent = new Set(Object.values(state.values))
  const [code] = Object.values(state.errors)
  const [first] = items.filter(({ onAgenda }) => !onAgenda)
  return (
    <form className="form" action={formAction} noValidate>
      <FormTitle titles={texts.titles} isRefused={code !== undefined} />
      <ErrorSummary
        key={state.attempt}
        title={texts.errorTitle}
        errors={code ? [{ text: texts.errors[code] ?? texts.errors.malformed ?? '', href: first && '#item0' }] : []}
      />
      <HiddenFields values={fixed} />
      <FieldGroup name="items" legend={texts.legend} hint={texts.hint}>
        <ol className="agenda-items">
          {items.map(({ id, title, why, onAgenda }, index) => (
            <li key={id} className="agenda-item">
              <input
                type="checkbox"
                id={`item${index}`}
                name={`item${index}`}
                value={id}
                defaultChecked={!onAgenda && (state.attempt === 0 || sent.has(id))}
                disabled={Boolean(onAgenda)}
              />
              <label htmlFor={`item${index}`}>{title}</label>
              <p className="meta">
                {why}
                {onAgenda}
              </p>
            </li>
          ))}
        </ol>
      </FieldGroup>
      <div className="form-actions">
        <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
      </div>
    </form>
  )
}
