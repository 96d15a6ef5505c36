'use client'

import { useActionState } from 'react'
import { DateEntry, type DateEntryTexts, dateErrorField } from '@/components/forms/date-entry'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea, TextField } from '@/components/forms/field'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { Button } from '@/components/ui/button'
import { draftStepAction } from '@/lib/drafts/draft-actions'
import type { DraftAction } from '@/lib/drafts/draft-steps'
import { emptyForm } from '@/lib/forms/form-state'
import { type Calendar, isCalendar } from '@/lib/i18n/locales'

type Step = Exclude<DraftAction, 'save'>

export interface StepTexts {
  errorTitle: string
  errors: Readonly<Record<string, string>>
  steps: Readonly<Record<Step, string>>
  discardConfirm: string
  reason: string
  reasonHint: string
  day: string
  hour: string
  date: DateEntryTexts
}

interface DraftStepFormProps {
  permalink: string
  fixed: Readonly<Record<'locale' | 'noun' | 'key' | 'version', string>>
  /** The drafts that are published with this one. */
  others: string
  steps: readonly Step[]
  calendar: Calendar
  /** Whether the draft can be handed on; where it cannot, none of the steps is the one to take. */
  isDone: boolean
  texts: StepTexts
}

/** Every step that can be taken now. What needs a word or a day is folded away behind its name. */
export function DraftStepForm({ permalink, fixed, others, steps, calendar: own, isDone, texts }: DraftStepFormProps) {
  const [{ attempt, errors, values }, formAction] = useActionState(draftStepAction, emptyForm, permalink)
  const textOf = (field: string) => {
    const code = errors[field]
    return code === undefined ? undefined : (texts.errors[code] ?? texts.errors.malformed)
  }
  const calendar = isCalendar(values.publishCalendar) ? values.publishCalendar : own
  const summary = Object.keys(errors).map((field) => ({
    text: textOf(field) ?? '',
    href:
      field === 'form'
        ? undefined
        : field === 'publish'
          ? `#${dateErrorField('publish', errors[field] ?? '')}`
          : `#${field}`,
  }))
  const has = (step: Step) => steps.includes(step)
  const button = (step: Step, kind: 'primary' | 'plain' | 'danger' = 'plain') => (
    <Button name="step" value={step} kind={kind} large>
      {texts.steps[step]}
    </Button>
  )
  return (
    <form className="step-form" action={formAction} noValidate>
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={summary} />
      <HiddenFields values={{ ...fixed, others, publishCalendar: calendar }} />
      {has('submit') ? button('submit', isDone ? 'primary' : 'plain') : null}
      {has('publish') ? button('publish', isDone ? 'primary' : 'plain') : null}
      {has('takeBack') ? button('takeBack') : null}
      {has('unschedule') ? button('unschedule') : null}
      {has('schedule') ? (
        <details className="form-language" open={Boolean(errors.publish ?? errors.publishHour) || undefined}>
          <summary>{texts.steps.schedule}</summary>
          <div className="form-part">
            <DateEntry
              name="publish"
              legend={texts.day}
              calendar={calendar}
              error={errors.publish ? { code: errors.publish, text: textOf('publish') ?? '' } : undefined}
              values={values}
              texts={texts.date}
              isSwitched={false}
              switcher={null}
            />
            <TextField
              name="publishHour"
              label={texts.hour}
              value={values.publishHour}
              error={textOf('publishHour')}
              maxLength={2}
            />
            {button('schedule')}
          </div>
        </details>
      ) : null}
      {has('return') ? (
        <details className="form-language" open={Boolean(errors.returnReason) || undefined}>
          <summary>{texts.steps.return}</summary>
          <div className="form-part">
            <TextArea
              name="returnReason"
              label={texts.reason}
              hint={texts.reasonHint}
              value={values.returnReason}
              error={textOf('returnReason')}
              rows={3}
            />
            {button('return')}
          </div>
        </details>
      ) : null}
      {has('discard') ? (
        <details className="form-language">
          <summary>{texts.steps.discard}</summary>
          <div className="form-part">
            <p className="field-hint">{texts.discardConfirm}</p>
            {button('discard', 'danger')}
          </div>
        </details>
      ) : null}
    </form>
  )
}
