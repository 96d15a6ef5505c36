'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { refusalOf } from '@/components/forms/refusal'
import { SubmitButton } from '@/components/forms/submit-button'
import { changeRoleAction } from '@/lib/auth/account-actions'
import { bodyField, draftsField } from '@/lib/auth/body-field'
import { emptyForm } from '@/lib/forms/form-state'
import { RoleFields, type RoleFieldsTexts, type RoleOffers } from './role-fields'

interface RoleFormProps {
  permalink: string
  fixed: Readonly<Record<'locale' | 'form' | 'account' | 'version', string>>
  offers: RoleOffers
  role?: string
  bodies: readonly string[]
  /** Those for which the person only prepares what others file. */
  drafts: readonly string[]
  texts: RoleFieldsTexts & {
    submit: string
    submitting: string
    errorTitle: string
    errors: Readonly<Record<string, string>>
  }
}

export function RoleForm({ permalink, fixed, offers, role, bodies, drafts, texts }: RoleFormProps) {
  const [{ attempt, errors, values }, formAction] = useActionState(changeRoleAction, emptyForm, permalink)
  const refusal = refusalOf(errors, texts.errors)
  const isSent = attempt > 0
  return (
    <form className="form" action={formAction} noValidate>
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={refusal.summary(['role', 'bodies'])} />
      <HiddenFields values={fixed} />
      <RoleFields
        key={`fields ${attempt}`}
        offers={offers}
        texts={texts}
        role={isSent ? values.role : role}
        isTicked={(key) => (isSent ? values[bodyField(key)] === 'on' : bodies.includes(key))}
        isDrafting={(key) => (isSent ? values[draftsField(key)] === 'on' : drafts.includes(key))}
        refusal={refusal}
      />
      <div className="form-actions">
        <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
      </div>
    </form>
  )
}
