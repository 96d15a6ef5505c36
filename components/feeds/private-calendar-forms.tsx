'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { refusalOf } from '@/components/forms/refusal'
import { SubmitButton } from '@/components/forms/submit-button'
import type { LinkState } from '@/lib/auth/form-answers'
import { makeCalendarAction, revokeCalendarAction } from '@/lib/feeds/private-calendar-actions'
import { emptyForm } from '@/lib/forms/form-state'
import { CalendarAddress, type CalendarAddressTexts } from './calendar-address'

interface PrivateCalendarFormsProps {
  permalink: string
  fixed: Readonly<Record<'locale' | 'version', string>>
  hasAddress: boolean
  texts: {
    make: string
    making: string
    againHint: string
    revoke: string
    revoking: string
    errorTitle: string
    errors: Readonly<Record<string, string>>
    address: CalendarAddressTexts
  }
}

const untouched: LinkState = emptyForm

/** Makes an address and shows it above the button, makes another one, and ends it. */
export function PrivateCalendarForms({ permalink, fixed, hasAddress, texts }: PrivateCalendarFormsProps) {
  const [made, makeAction] = useActionState(makeCalendarAction, untouched, permalink)
  const [revoked, revokeAction] = useActionState(revokeCalendarAction, emptyForm, permalink)
  const errors = refusalOf({ ...made.errors, ...revoked.errors }, texts.errors).summary([])
  return (
    <>
      {/* One that was revoked since is no use to anybody. */}
      {hasAddress && made.link ? <CalendarAddress key={made.link} link={made.link} texts={texts.address} /> : null}
      <ErrorSummary key={made.attempt + revoked.attempt} title={texts.errorTitle} errors={errors} />
      {hasAddress ? <p className="meta">{texts.againHint}</p> : null}
      <div className="form-actions">
        <form action={makeAction} noValidate>
          <HiddenFields values={fixed} />
          <SubmitButton kind="plain" label={texts.make} pendingLabel={texts.making} />
        </form>
        {hasAddress ? (
          <form action={revokeAction} noValidate>
            <HiddenFields values={fixed} />
            <SubmitButton kind="danger" label={texts.revoke} pendingLabel={texts.revoking} />
          </form>
        ) : null}
      </div>
    </>
  )
}
