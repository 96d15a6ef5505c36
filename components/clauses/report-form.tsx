'use client'

import { type ReactNode, useActionState } from 'react'
import { StatusIcon } from '@/components/charts/status-icon'
import { DateEntry, type DateEntryTexts, dateErrorField } from '@/components/forms/date-entry'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SelectField, type SelectOption, TextField } from '@/components/forms/field'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { RadioCards } from '@/components/forms/radio-cards'
import { SignInFields, type SignInFieldTexts } from '@/components/forms/sign-in-fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { reportStatusAction } from '@/lib/clauses/clause-actions'
import { type TextKind, textFieldName, textKinds } from '@/lib/clauses/report-fields'
import type { ReportableStatus } from '@/lib/clauses/status-order'
import { emptyForm, type FormState } from '@/lib/forms/form-state'
import type { Direction, Locale } from '@/lib/i18n/locales'
import { ReportNotes } from './report-notes'

/** What the registry offers to choose from. */
export interface ReportOffers {
  version: string
  /** More than one only where the person speaks for more than one side or body. */
  speakers: readonly SelectOption[]
  outcomes: readonly SelectOption[]
  sources: readonly SelectOption[]
  correctable: readonly SelectOption[]
}

/** Finished sentences: nothing is formatted in the browser. */
export interface ReportFormTexts {
  errorTitle: string
  errors: Readonly<Record<string, string>>
  signIn: SignInFieldTexts & { title: string; explanation: string }
  submit: string
  submitting: string
  cancel: string
  none: string
  kept: string
  status: { legend: string; hint: string }
  asOf: { legend: string; hint: string } & DateEntryTexts
  notes: {
    title: string
    hint: string
    otherLanguages: string
    fields: Record<TextKind, { label: string; hint: string }>
  }
  evidence: { title: string; hint: string; outcome: string; source: string; url: string; urlHint: string }
  speaker: { legend: string; hint: string }
  corrects: { label: string; hint: string }
}

export interface ReportLanguage {
  code: Locale
  name: string
  dir: Direction
}

interface ReportFormProps {
  /** The address of the page, where the form also goes without scripts. */
  permalink: string
  cancelHref: string
  fixed: Readonly<Record<'locale' | 'agreement' | 'number' | 'asOfCalendar' | 'submissionId', string>>
  statuses: readonly { value: ReportableStatus; label: string; description: string }[]
  /** The page's own first. */
  languages: readonly ReportLanguage[]
  texts: ReportFormTexts
  /** Null where the registry cannot be read or nobody is signed in: the form is then drawn from what was sent alone. */
  offers: ReportOffers | null
  /** What stands there now, for whoever was overtaken. */
  current: ReactNode
}

const signInErrors = new Set(['notSignedIn', 'signInFailed', 'signInLimited'])

export function ReportForm({
  permalink,
  cancelHref,
  fixed,
  statuses,
  languages,
  texts,
  offers,
  current,
}: ReportFormProps) {
  const [state, formAction] = useActionState(reportStatusAction, emptyForm, permalink)
  const { values } = state
  const errorText = (code: string | undefined) =>
    code === undefined ? undefined : (texts.errors[code] ?? texts.errors.malformed)
  const errorOf = (field: string) => errorText(state.errors[field])

  if (!offers && state.attempt === 0)
    return <ErrorSummary title={texts.errorTitle} errors={[{ text: errorText('unavailable') ?? '' }]} />

  const isStale = state.errors.form === 'staleVersion'
  const hidden = {
    ...fixed,
    submissionId: values.submissionId ?? fixed.submissionId,
    // Whoever was overtaken has what stands there now before their eyes: only then does the form follow.
    version: (isStale ? offers?.version : values.version) ?? values.version ?? offers?.version ?? '',
  }
  const needsSignIn = signInErrors.has(state.errors.form ?? '') || Boolean(state.errors.email ?? state.errors.password)

  return (
    <form className="form" action={formAction} noValidate>
      <ErrorSummary key={state.attempt} title={texts.errorTitle} errors={summaryOf(state, languages, errorText)} />
      {isStale ? current : null}
      <HiddenFields values={hidden} />
      {needsSignIn ? (
        <section className="card form-part" aria-labelledby="sign-in-again">
          <h2 id="sign-in-again">{texts.signIn.title}</h2>
          <p>{texts.signIn.explanation}</p>
          <SignInFields
            texts={texts.signIn}
            email={values.email}
            errors={{ email: errorOf('email'), password: errorOf('password') }}
          />
        </section>
      ) : null}

      {offers && offers.speakers.length > 1 ? (
        <RadioCards
          name="speaker"
          legend={texts.speaker.legend}
          hint={texts.speaker.hint}
          error={errorOf('speaker')}
          value={values.speaker}
          options={offers.speakers}
        />
      ) : null}
      <RadioCards
        name="status"
        legend={texts.status.legend}
        hint={texts.status.hint}
        error={errorOf('status')}
        value={values.status}
        options={statuses.map((status) => ({ ...status, icon: <StatusIcon status={status.value} colored /> }))}
      />
      <DateEntry
        name="asOf"
        legend={texts.asOf.legend}
        hint={texts.asOf.hint}
        error={state.errors.asOf ? { code: state.errors.asOf, text: errorOf('asOf') ?? '' } : undefined}
        values={values}
        texts={texts.asOf}
      />
      <ReportNotes languages={languages} texts={texts.notes} values={values} errorOf={errorOf} />

      <section className="form-part" aria-labelledby="evidence-title">
        <div>
          <h2 id="evidence-title" className="field-label">
            {texts.evidence.title}
          </h2>
          <p className="field-hint">{texts.evidence.hint}</p>
        </div>
        {offers && offers.outcomes.length > 0 ? (
          <SelectField
            name="evidenceOutcome"
            label={texts.evidence.outcome}
            none={texts.none}
            options={offers.outcomes}
            value={values.evidenceOutcome}
          />
        ) : null}
        <TextField
          name="evidenceUrl"
          type="url"
          label={texts.evidence.url}
          hint={texts.evidence.urlHint}
          error={errorOf('evidenceUrl') ?? errorOf('evidence')}
          value={values.evidenceUrl}
          dir="ltr"
          maxLength={2000}
        />
        {offers && offers.sources.length > 0 ? (
          <SelectField
            name="evidenceSource"
            label={texts.evidence.source}
            none={texts.none}
            options={offers.sources}
            value={values.evidenceSource}
          />
        ) : null}
      </section>

      {offers && offers.correctable.length > 0 ? (
        <SelectField
          name="corrects"
          label={texts.corrects.label}
          hint={texts.corrects.hint}
          error={errorOf('corrects')}
          none={texts.none}
          options={offers.correctable}
          value={values.corrects}
        />
      ) : null}
      {offers ? null : <KeptChoices values={values} texts={texts} />}

      <div className="form-actions">
        <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
        <a href={cancelHref}>{texts.cancel}</a>
      </div>
    </form>
  )
}

/** Choices whose lists cannot be shown now: they go along as they were. */
function KeptChoices({ values, texts }: { values: FormState['values']; texts: ReportFormTexts }) {
  const labels = {
    speaker: texts.speaker.legend,
    evidenceOutcome: texts.evidence.outcome,
    evidenceSource: texts.evidence.source,
    corrects: texts.corrects.label,
  }
  const chosen = Object.entries(labels).flatMap(([name, label]) =>
    values[name] ? [{ name, label, value: values[name] }] : [],
  )
  if (chosen.length === 0) return null
  return (
    <div className="kept-value">
      <p>{texts.kept}</p>
      <ul>
        {chosen.map(({ name, label }) => (
          <li key={name}>{label}</li>
        ))}
      </ul>
      <HiddenFields values={Object.fromEntries(chosen.map(({ name, value }) => [name, value]))} />
    </div>
  )
}

/** The errors in the order of the fields, each leading to its own. */
function summaryOf(
  state: FormState,
  languages: readonly ReportLanguage[],
  errorText: (code: string | undefined) => string | undefined,
) {
  const notes = languages.flatMap(({ code }) => textKinds.map((kind) => textFieldName(kind, code)))
  const order = [
    'form',
    'email',
    'password',
    'speaker',
    'status',
    'asOf',
    ...notes,
    'evidence',
    'evidenceUrl',
    'corrects',
  ]
  const fields = [...order, ...Object.keys(state.errors).filter((field) => !order.includes(field))]
  return fields.flatMap((field) => {
    const code = state.errors[field]
    return code === undefined ? [] : [{ text: errorText(code) ?? '', href: hrefOf(field, code) }]
  })
}

function hrefOf(field: string, code: string): string | undefined {
  if (field === 'form') return undefined
  if (field === 'asOf') return `#${dateErrorField('asOf', code)}`
  return field === 'evidence' ? '#evidenceUrl' : `#${field}`
}
