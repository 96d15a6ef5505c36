'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SelectField, type SelectOption, TextField } from '@/components/forms/field'
import { FormTitle, type FormTitles } from '@/components/forms/form-title'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { refusalOf } from '@/components/forms/refusal'
import { SubmitButton } from '@/components/forms/submit-button'
import { inviteAction } from '@/lib/auth/account-actions'
import { bodyField, draftsField } from '@/lib/auth/body-field'
import type { LinkState } from '@/lib/auth/form-answers'
import { emptyForm } from '@/lib/forms/form-state'
import { OneTimeLink, type OneTimeLinkTexts } from './one-time-link'
import { RoleFields, type RoleFieldsTexts, type RoleOffers } from './role-fields'

interface InvitationFormProps {
  permalink: string
  cancelHref: string
  fixed: Readonly<Record<'locale' | 'form', string>>
  offers: RoleOffers
  languages: readonly SelectOption[]
  texts: RoleFieldsTexts & {
    email: string
    name: string
    nameHint: string
    language: string
    languageHint: string
    chooseLanguage: string
    submit: string
    submitting: string
    cancel: string
    back: string
    another: string
    titles: FormTitles
    errorTitle: string
    errors: Readonly<Record<string, string>>
    link: OneTimeLinkTexts
  }
}

const untouched: LinkState = emptyForm
const fields = ['email', 'name', 'personLocale', 'role', 'bodies']

export function InvitationForm({ permalink, cancelHref, fixed, offers, languages, texts }: InvitationFormProps) {
  const [{ attempt, errors, values, link }, formAction] = useActionState(inviteAction, untouched, permalink)
  const refusal = refusalOf(errors, texts.errors)
  const summary = refusal.summary(fields)
  if (link !== undefined) {
    return (
      <>
        <FormTitle titles={texts.titles} />
        <OneTimeLink link={link} texts={texts.link} />
        <p className="form-actions mt-6">
          <a href={cancelHref}>{texts.back}</a>
          <a href={permalink}>{texts.another}</a>
        </p>
      </>
    )
  }
  return (
    <form className="form" action={formAction} noValidate>
      <FormTitle titles={texts.titles} isRefused={summary.length > 0} />
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={summary} />
      <HiddenFields values={fixed} />
      <div className="form-narrow form-part">
        <TextField
          name="email"
          type="email"
          label={texts.email}
          error={refusal.of('email')}
          value={values.email}
          dir="ltr"
          autoComplete="off"
          maxLength={254}
        />
        <TextField
          name="name"
          label={texts.name}
          hint={texts.nameHint}
          error={refusal.of('name')}
          value={values.name}
          autoComplete="off"
          maxLength={200}
        />
        <SelectField
          name="personLocale"
          label={texts.language}
          hint={texts.languageHint}
          error={refusal.of('personLocale')}
          value={values.personLocale}
          none={texts.chooseLanguage}
          options={languages}
        />
      </div>
      <RoleFields
        key={`fields ${attempt}`}
        offers={offers}
        texts={texts}
        role={values.role}
        isTicked={(key) => values[bodyField(key)] === 'on'}
        isDrafting={(key) => values[draftsField(key)] === 'on'}
        refusal={refusal}
      />
      <div className="form-actions">
        <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
        <a href={cancelHref}>{texts.cancel}</a>
      </div>
    </form>
  )
}
