'use client'

import { type ReactNode, useActionState, useState } from 'react'
import { StatusIcon } from '@/components/charts/status-icon'
import { DateEntry, type DateEntryTexts } from '@/components/forms/date-entry'
import { DefaultButton } from '@/components/forms/default-button'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SelectField } from '@/components/forms/field'
import { FormTitle, type FormTitles } from '@/components/forms/form-title'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { RadioCards } from '@/components/forms/radio-cards'
import { SignInAgain, type SignInAgainTexts } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { reportStatusAction } from '@/lib/clauses/clause-actions'
import { handOverReportAction } from '@/lib/clauses/report-draft-actions'
import type { TextKind } from '@/lib/clauses/report-fields'
import { type ReportOffers, sentOffers } from '@/lib/clauses/report-offers'
import type { ReportableStatus } from '@/lib/clauses/status-order'
import type { FormValues } from '@/lib/forms/form-data'
import { emptyForm } from '@/lib/forms/form-state'
import { type Calendar, type Direction, isCalendar, type Locale } from '@/lib/i18n/locales'
import { reportErrors } from './report-errors'
import { firstEvidenceField, ReportEvidence, type ReportEvidenceTexts } from './report-evidence'
import { ReportKeptChoices } from './report-kept-choices'
import { ReportNotes } from './report-notes'

/** Finished sentences: nothing is formatted in the browser. */
export interface ReportFormTexts {
  titles: FormTitles
  errorTitle: string
  errors: Readonly<Record<string, string>>
  yearInvalid: Readonly<Record<Calendar, string>>
  signIn: SignInAgainTexts
  submit: string
  submitting: string
  cancel: string
  none: string
  kept: string
  status: { legend: string; hint: ReactNode }
  asOf: { legend: string } & DateEntryTexts
  notes: {
    title: string
    hint: string
    otherLanguages: string
    fields: Record<TextKind, { label: string; hint: string }>
  }
  evidence: ReportEvidenceTexts
  speaker: { legend: string; hint: string }
  repeated: string
  meeting: { label: string; hint: string }
  corrects: { label: string; hint: string; now: string; change: string }
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
  fixed: Readonly<Record<'locale' | 'agreement' | 'number' | 'submissionId', string>>
  /** In which a date is entered until the person asks for the other. */
  calendar: Calendar
  /** The report that the form was opened to correct. */
  corrects?: string
  /** What stands in the form before anything was typed: what is to be repeated, or nothing. */
  filledIn: FormValues
  isRepeated: boolean
  /** Whether the report goes to those who file it. */
  isHandedOver: boolean
  /** The draft from which the form is filled in, with its version; empty where there is none. */
  draft: string
  statuses: readonly { value: ReportableStatus; label: string; description: string }[]
  /** The page's own first. */
  languages: readonly ReportLanguage[]
  texts: ReportFormTexts
  /** Null where the registry cannot be read or nobody is signed in: the form is then drawn from what was sent alone. */
  offers: (ReportOffers & { version: string }) | null
  /** What stands there now, for whoever was overtaken. */
  current: ReactNode
}

export function ReportForm({
  permalink,
  cancelHref,
  fixed,
  calendar: ownCalendar,
  corrects: opened = '',
  filledIn,
  isRepeated,
  isHandedOver,
  draft,
  statuses,
  languages,
  texts,
  offers,
  current,
}: ReportFormProps) {
  const action = isHandedOver ? handOverReportAction : reportStatusAction
  const [state, formAction] = useActionState(action, emptyForm, permalink)
  const [chosen, setChosen] = useState<string>()
  // However often the page behind the form is drawn anew.
  const [openedVersion] = useState(offers?.version ?? '')
  const [openedDraft] = useState(draft)
  const values = state.attempt === 0 ? filledIn : state.values
  const calendar = isCalendar(values.asOfCalendar) ? values.asOfCalendar : ownCalendar
  const errors: Record<string, string> = { ...texts.errors, yearInvalid: texts.yearInvalid[calendar] }
  const errorText = (code: string | undefined) => (code === undefined ? undefined : (errors[code] ?? errors.malformed))
  const errorOf = (field: string) => errorText(state.errors[field])

  if (!offers && state.attempt === 0)
    return (
      <>
        <FormTitle titles={texts.titles} isRefused />
        <ErrorSummary title={texts.errorTitle} errors={[{ text: errorText('unavailable') ?? '' }]} />
      </>
    )

  const shown = offers ?? sentOffers(values.offers)
  const isRefused = Object.keys(state.errors).length > 0
  // Nothing was judged: the answer is the same form in the other calendar.
  const isSwitched = state.attempt > 0 && !isRefused
  const isStale = state.errors.form === 'staleVersion'
  const hidden = {
    ...fixed,
    asOfCalendar: calendar,
    submissionId: values.submissionId ?? fixed.submissionId,
    // Whoever was overtaken has what stands there now before their eyes: only then does the form follow.
    version: (isStale ? offers?.version : values.version) ?? values.version ?? openedVersion,
    draft: state.errors.form === 'draftChanged' ? draft : (values.draft ?? openedDraft),
  }
  const corrects = values.corrects ?? opened
  const corrected = shown?.correctable.find(({ value }) => value === (chosen ?? corrects))

  return (
    <form className="form" action={formAction} noValidate>
      <FormTitle titles={texts.titles} isRefused={isRefused} />
      <DefaultButton />
      <ErrorSummary
        key={state.attempt}
        title={texts.errorTitle}
        errors={reportErrors(state, languages, errorText, firstEvidenceField(shown))}
      />
      {isStale ? current : null}
      {isRepeated && state.attempt === 0 ? <p className="form-note">{texts.repeated}</p> : null}
      {corrected ? (
        <div className="form-note">
          <p>
            {texts.corrects.now} <b>{corrected.label}</b>
          </p>
          <a href="#corrects">{texts.corrects.change}</a>
        </div>
      ) : null}
      <HiddenFields values={hidden} />
      <noscript>
        {/* Without scripts each answer is a new page, and one that cannot read the registry has no other list than this. */}
        <HiddenFields values={{ offers: offers ? JSON.stringify(offers) : (values.offers ?? '') }} />
      </noscript>
      <SignInAgain
        texts={texts.signIn}
        errors={state.errors}
        values={values}
        errorOf={errorOf}
        isUnjudged={isSwitched}
      />

      {shown && shown.speakers.length > 1 ? (
        <>
          <HiddenFields values={{ speakerAsked: '1' }} />
          <RadioCards
            name="speaker"
            legend={texts.speaker.legend}
            hint={texts.speaker.hint}
            error={errorOf('speaker')}
            value={values.speaker}
            options={shown.speakers}
          />
        </>
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
        calendar={calendar}
        error={state.errors.asOf ? { code: state.errors.asOf, text: errorOf('asOf') ?? '' } : undefined}
        values={values}
        texts={texts.asOf}
        isSwitched={isSwitched}
      />
      <ReportNotes languages={languages} texts={texts.notes} values={values} errorOf={errorOf} />

      <ReportEvidence texts={texts.evidence} none={texts.none} offers={shown} values={values} errorOf={errorOf} />

      {shown && shown.meetings.length > 0 ? (
        <SelectField
          name="meeting"
          label={texts.meeting.label}
          hint={texts.meeting.hint}
          error={errorOf('meeting')}
          none={texts.none}
          options={shown.meetings}
          value={values.meeting}
        />
      ) : null}
      {shown && shown.correctable.length > 0 ? (
        <SelectField
          name="corrects"
          label={texts.corrects.label}
          hint={texts.corrects.hint}
          error={errorOf('corrects')}
          none={texts.none}
          options={shown.correctable}
          value={corrects}
          onChange={setChosen}
        />
      ) : null}
      {shown ? null : <ReportKeptChoices values={values} texts={texts} />}

      <div className="form-actions">
        <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
        <a href={cancelHref}>{texts.cancel}</a>
      </div>
    </form>
  )
}
