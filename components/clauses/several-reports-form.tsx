'use client'

import { type ReactNode, useActionState, useState } from 'react'
import { DateEntry, type DateEntryTexts, dateErrorField } from '@/components/forms/date-entry'
import { DefaultButton } from '@/components/forms/default-button'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SelectField, type SelectOption } from '@/components/forms/field'
import { FormTitle, type FormTitles } from '@/components/forms/form-title'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { RadioCards } from '@/components/forms/radio-cards'
import { SignInAgain, type SignInAgainTexts } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { reportStatusesAction } from '@/lib/clauses/clause-actions'
import { rowField, rowNumber } from '@/lib/clauses/several-reports'
import type { FormValues } from '@/lib/forms/form-data'
import { emptyForm } from '@/lib/forms/form-state'
import { type Calendar, isCalendar, type Locale } from '@/lib/i18n/locales'
import { ReportRow, type ReportRowProps, type ReportRowTexts } from './report-row'

/** Finished sentences: nothing is formatted in the browser. */
export interface SeveralReportsTexts extends ReportRowTexts {
  titles: FormTitles
  errorTitle: string
  errors: Readonly<Record<string, string>>
  yearInvalid: Readonly<Record<Calendar, string>>
  signIn: SignInAgainTexts
  submit: string
  submitting: string
  cancel: string
  kept: string
  speaker: { legend: string; hint: string }
  asOf: { legend: string } & DateEntryTexts
}

export type SeveralReportsRow = ReportRowProps['row'] & { version: string; submissionId: string }

interface SeveralReportsFormProps {
  /** The address of the page, where the form also goes without scripts. */
  permalink: string
  cancelHref: string
  fixed: Readonly<Record<'locale' | 'agreement', string>> & { locale: Locale }
  /** In which the date is entered until the person asks for the other. */
  calendar: Calendar
  today: Readonly<Record<'asOfDay' | 'asOfMonth' | 'asOfYear', string>>
  /** For whom the person may speak; asked where there are several. */
  speakers: readonly { value: string; label: string }[]
  /** The choice of the letter; null for whoever speaks for a party. */
  letter: { label: string; hint: ReactNode; options: readonly SelectOption[] } | null
  /** The choice of the meeting at which it is said, and that from which the form was opened; null where there is none. */
  meeting: { label: string; hint: string; options: readonly SelectOption[]; value: string } | null
  /** Null where the registry cannot be read. */
  rows: readonly SeveralReportsRow[] | null
  texts: SeveralReportsTexts
}

export function SeveralReportsForm({
  permalink,
  cancelHref,
  fixed,
  calendar: ownCalendar,
  today,
  speakers,
  letter,
  meeting,
  rows,
  texts,
}: SeveralReportsFormProps) {
  const [state, formAction] = useActionState(reportStatusesAction, emptyForm, permalink)
  // However often the page behind the form is drawn anew.
  const [opened] = useState(() => new Map(rows?.map(({ number, version }) => [number, version])))
  const values = state.attempt === 0 ? today : state.values
  const calendar = isCalendar(state.values.asOfCalendar) ? state.values.asOfCalendar : ownCalendar
  const errors: Record<string, string> = { ...texts.errors, yearInvalid: texts.yearInvalid[calendar] }
  const errorText = (code: string | undefined) => (code === undefined ? undefined : (errors[code] ?? errors.malformed))
  const errorOf = (field: string) => errorText(state.errors[field])
  const isRefused = Object.keys(state.errors).length > 0
  // Nothing was judged: the answer is the same form in the other calendar.
  const isSwitched = state.attempt > 0 && !isRefused
  const versionOf = ({ number, version }: SeveralReportsRow) =>
    // Whoever was overtaken has what stands there now before their eyes: only then does the row follow.
    state.errors[rowField(number, 'status')] === 'staleVersion'
      ? version
      : (state.values[rowField(number, 'version')] ?? opened.get(number) ?? version)

  if (!rows && state.attempt === 0)
    return (
      <>
        <FormTitle titles={texts.titles} isRefused />
        <ErrorSummary title={texts.errorTitle} errors={[{ text: errorText('unavailable') ?? '' }]} />
      </>
    )

  return (
    <form className="form form-wide" action={formAction} noValidate>
      <FormTitle titles={texts.titles} isRefused={isRefused} />
      <DefaultButton />
      <ErrorSummary
        key={state.attempt}
        title={texts.errorTitle}
        errors={Object.entries(state.errors).map(([field, code]) => {
          const row = rows?.find(({ number }) => number === rowNumber(field))
          const text = errorText(code) ?? ''
          return { text: row ? `${row.name}: ${text}` : text, href: hrefOf(field, code, row) }
        })}
      />
      <HiddenFields values={{ ...fixed, asOfCalendar: calendar }} />
      <SignInAgain
        texts={texts.signIn}
        errors={state.errors}
        values={state.values}
        errorOf={errorOf}
        isUnjudged={isSwitched}
      />
      {rows ? null : <KeptReports texts={texts} values={state.values} />}
      {speakers.length > 1 ? (
        <>
          <HiddenFields values={{ speakerAsked: '1' }} />
          <RadioCards
            name="speaker"
            legend={texts.speaker.legend}
            hint={texts.speaker.hint}
            error={errorOf('speaker')}
            value={state.values.speaker}
            options={speakers}
          />
        </>
      ) : null}
      {letter ? (
        <>
          <HiddenFields values={{ letterAsked: '1' }} />
          <SelectField
            name="letter"
            label={letter.label}
            hint={letter.hint}
            error={errorOf('letter')}
            none={texts.none}
            options={letter.options}
            value={state.values.letter}
          />
        </>
      ) : null}
      {meeting ? (
        <SelectField
          name="meeting"
          label={meeting.label}
          hint={meeting.hint}
          error={errorOf('meeting')}
          none={texts.none}
          options={meeting.options}
          value={state.attempt === 0 ? meeting.value : state.values.meeting}
        />
      ) : null}
      {rows ? (
        <DateEntry
          name="asOf"
          legend={texts.asOf.legend}
          calendar={calendar}
          error={state.errors.asOf ? { code: state.errors.asOf, text: errorOf('asOf') ?? '' } : undefined}
          values={values}
          texts={texts.asOf}
          isSwitched={isSwitched}
        />
      ) : null}
      <ol className="report-rows">
        {rows?.map((row) => (
          <li key={row.number} className="report-row">
            <HiddenFields
              values={{
                [rowField(row.number, 'version')]: versionOf(row),
                [rowField(row.number, 'submissionId')]:
                  state.values[rowField(row.number, 'submissionId')] ?? row.submissionId,
              }}
            />
            <ReportRow row={row} locale={fixed.locale} texts={texts} values={state.values} errorOf={errorOf} />
          </li>
        ))}
      </ol>
      <div className="form-actions">
        <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
        <a href={cancelHref}>{texts.cancel}</a>
      </div>
    </form>
  )
}

/** Where the clauses cannot be read what was typed goes along as it was, to be sent once more. */
function KeptReports({ texts, values }: { texts: SeveralReportsTexts; values: FormValues }) {
  const kept = Object.entries(values).filter(
    ([name]) => rowNumber(name) !== null || /^(asOf[A-Z]|speaker|letter|meeting)/.test(name),
  )
  return (
    <div className="kept-value">
      <p>{texts.kept}</p>
      <HiddenFields values={Object.fromEntries(kept.filter(([name]) => name !== 'asOfCalendar'))} />
    </div>
  )
}

function hrefOf(field: string, code: string, row: SeveralReportsRow | undefined): string | undefined {
  if (field === 'form') return undefined
  if (field === 'asOf') return `#${dateErrorField('asOf', code)}`
  if (row && field === rowField(row.number, 'evidence'))
    return `#${rowField(row.number, row.outcomes.length > 0 ? 'evidenceOutcome' : 'evidenceUrl')}`
  return `#${field}`
}
