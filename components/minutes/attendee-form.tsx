'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SelectField, type SelectOption, TextField } from '@/components/forms/field'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { refusalOf } from '@/components/forms/refusal'
import { SignInAgain, type SignInAgainTexts } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { emptyForm } from '@/lib/forms/form-state'
import { addAttendeeAction } from '@/lib/minutes/minutes-actions'

interface AttendeeFormProps {
  /** The address of the page, where the form also goes without scripts. */
  permalink: string
  fixed: Readonly<Record<string, string>>
  options: Readonly<Record<'delegations' | 'people' | 'roles', readonly SelectOption[]>>
  texts: {
    errorTitle: string
    errors: Readonly<Record<string, string>>
    signIn: SignInAgainTexts
  } & Readonly<
    Record<
      | 'add'
      | 'choose'
      | 'member'
      | 'delegation'
      | 'person'
      | 'personHint'
      | 'role'
      | 'office'
      | 'officeHint'
      | 'submit'
      | 'submitting',
      string
    >
  >
}

/** Somebody who came: for whom, in which part, and in which office. */
export function AttendeeForm({ permalink, fixed, options, texts }: AttendeeFormProps) {
  const [{ attempt, errors, values }, formAction] = useActionState(addAttendeeAction, emptyForm, permalink)
  const refusal = refusalOf(errors, texts.errors)
  const [delegation, ...others] = options.delegations
  const onlyDelegation = others.length === 0 ? delegation?.value : undefined
  return (
    <details className="form-language" open={Object.keys(errors).length > 0 || undefined}>
      <summary>{texts.add}</summary>
      <form className="form" action={formAction} noValidate>
        <ErrorSummary
          key={attempt}
          title={texts.errorTitle}
          errors={refusal.summary(['email', 'password', 'code', 'delegation', 'person', 'office'])}
        />
        <HiddenFields values={fixed} />
        <SignInAgain texts={texts.signIn} errors={errors} values={values} errorOf={refusal.of} />
        <SelectField
          name="delegation"
          label={texts.delegation}
          none={texts.choose}
          options={options.delegations}
          value={values.delegation ?? onlyDelegation}
          error={refusal.of('delegation')}
        />
        <SelectField
          name="person"
          label={texts.person}
          hint={texts.personHint}
          none={texts.choose}
          options={options.people}
          value={values.person}
          error={refusal.of('person')}
        />
        <SelectField name="role" label={texts.role} none={texts.member} options={options.roles} value={values.role} />
        <TextField
          name="office"
          label={texts.office}
          hint={texts.officeHint}
          value={values.office}
          error={refusal.of('office')}
          maxLength={400}
        />
        <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
      </form>
    </details>
  )
}
