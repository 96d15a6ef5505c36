'use client'

import { type ReactNode, useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SelectField, type SelectOption } from '@/components/forms/field'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { refusalOf } from '@/components/forms/refusal'
import { SubmitButton } from '@/components/forms/submit-button'
import { changeRoleAction } from '@/lib/auth/account-actions'
import { bodyField, draftsField } from '@/lib/auth/body-field'
import { emptyForm } from '@/lib/forms/form-state'
import { successorField } from '@/lib/office/successor-field'
import { RoleFields, type RoleFieldsTexts, type RoleOffers } from './role-fields'

interface RoleFormProps {
  permalink: string
  fixed: Readonly<Record<'locale' | 'form' | 'account' | 'version', string>>
  offers: RoleOffers
  role?: string
  bodies: readonly string[]
  /** Those for which the person only prepares what others file. */
  drafts: readonly string[]
  /** Bodies in which something is open with the person: what it is, who may take it over, and what is said where nobody is named. */
  open: readonly { key: string; about: ReactNode; missing: string; successors: readonly SelectOption[] }[]
  texts: RoleFieldsTexts & {
    successor: Readonly<Record<'label' | 'hint' | 'choose', string>>
    submit: string
    submitting: string
    errorTitle: string
    errors: Readonly<Record<string, string>>
  }
}

export function RoleForm({ permalink, fixed, offers, role, bodies, drafts, open, texts }: RoleFormProps) {
  const [{ attempt, errors, values }, formAction] = useActionState(changeRoleAction, emptyForm, permalink)
  const refusal = refusalOf(errors, texts.errors)
  const isSent = attempt > 0
  const fields = open.map((one) => {
    const name = successorField(one.key)
    const error = errors[name] === 'successorMissing' ? one.missing : refusal.of(name)
    return { ...one, name, error, id: `leaving-${one.key}` }
  })
  const others = Object.entries(errors).filter(([name]) => !fields.some((field) => field.name === name))
  const summary = [
    ...refusalOf(Object.fromEntries(others), texts.errors).summary(['role', 'bodies']),
    ...fields.flatMap(({ id, error }) => (error ? [{ text: error, href: `#${id}` }] : [])),
  ]
  return (
    <form className="form" action={formAction} noValidate>
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={summary} />
      <HiddenFields values={fixed} />
      <RoleFields
        key={`fields ${attempt}`}
        offers={offers}
        texts={texts}
        role={isSent ? values.role : role}
        isTicked={(key) => (isSent ? values[bodyField(key)] === 'on' : bodies.includes(key))}
        isDrafting={(key) => (isSent ? values[draftsField(key)] === 'on' : drafts.includes(key))}
        refusal={refusal}
        leaving={(taken) => {
          const field = fields.find(({ key }) => key === taken)
          return field ? (
            <div className="body-leaving form-part">
              <div className="prose">{field.about}</div>
              <SelectField
                name={field.name}
                id={field.id}
                label={texts.successor.label}
                hint={texts.successor.hint}
                error={field.error}
                none={texts.successor.choose}
                options={field.successors}
                value={values[field.name]}
              />
            </div>
          ) : null
        }}
      />
      <div className="form-actions">
        <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
      </div>
    </form>
  )
}
