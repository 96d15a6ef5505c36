'use client'

import { type ReactNode, useActionState, useState } from 'react'
import { DateEntry, type DateEntryTexts, dateErrorField } from '@/components/forms/date-entry'
import { DefaultButton } from '@/components/forms/default-button'
import { ErrorSummary } from '@/components/forms/error-summary'
import { FieldGroup, SelectField, type SelectOption, TextArea } from '@/components/forms/field'
import { FormTitle, type FormTitles } from '@/components/forms/form-title'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { refusalOf } from '@/components/forms/refusal'
import { SignInAgain, type SignInAgainTexts } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormValues } from '@/lib/forms/form-data'
import { emptyForm } from '@/lib/forms/form-state'
import type { Calendar, Direction, Locale } from '@/lib/i18n/locales'
import { followed, openedField } from '@/lib/minutes/line-merge'
import { writeLineAction } from '@/lib/minutes/minutes-actions'
import { lineTextField, ownerField } from '@/lib/minutes/minutes-fields'

/** Finished sentences: nothing is formatted in the browser. */
export interface LineFormTexts {
  titles: FormTitles
  heading: string
  errorTitle: string
  errors: Readonly<Record<string, string>>
  signIn: SignInAgainTexts
  none: string
  choose: string
  agendaItem: string
  kind: string
  clause: string
  wording: { legend: string; hint: string }
  owners: { legend: string; hint: string }
  due: { legend: string } & DateEntryTexts
  /** Above what somebody else has written in the meantime. */
  theirs: string
  submit: string
  submitting: string
  cancel: string
}

interface LineFormProps {
  /** The address of the page, where the form also goes without scripts. */
  permalink: string
  /** Null for a new line. */
  cancelHref: string | null
  fixed: Readonly<Record<string, string>>
  calendar: Calendar
  version: string
  /** What stands in the line when the form is opened. */
  initial: FormValues
  /** What stands in it now, to be read beside what was typed. */
  current: ReactNode
  options: { agenda: readonly SelectOption[]; kinds: readonly SelectOption[]; clauses: readonly SelectOption[] }
  owners: readonly { party: string; label: string; options: readonly SelectOption[] }[]
  languages: readonly { code: Locale; label: string; dir: Direction }[]
  texts: LineFormTexts
}

/** One line of the minutes: what it is, its words in each language side by side, and who does what until when. */
export function LineForm({
  permalink,
  cancelHref,
  fixed,
  calendar,
  version,
  initial,
  current,
  options,
  owners,
  languages,
  texts,
}: LineFormProps) {
  const [state, formAction] = useActionState(writeLineAction, emptyForm, permalink)
  // However often the page behind the form is drawn anew.
  const [opened] = useState({ version, line: fixed.line ?? '', values: initial })
  const { attempt, errors } = state
  const isOvertaken = errors.form === 'lineOvertaken'
  const names = [
    ...['kind', 'agendaItem', 'clause', 'dueDay', 'dueMonth', 'dueYear'],
    ...languages.map(({ code }) => lineTextField(code)),
    ...owners.map(({ party }) => ownerField(party)),
  ]
  // Whoever was overtaken has what stands there now before their eyes: only then does the form follow.
  const sent = isOvertaken ? followed(state.values, initial, names) : state.values
  const values = attempt === 0 ? initial : sent
  const before = (name: string) =>
    (isOvertaken ? initial[name] : (sent[openedField(name)] ?? opened.values[name])) ?? ''
  const refusal = refusalOf(errors, texts.errors)
  const dueError = errors.due
  const dueField = dueError ? dateErrorField('due', dueError) : undefined
  const fields = [
    'email',
    'password',
    'code',
    'kind',
    'agendaItem',
    ...languages.map(({ code }) => lineTextField(code)),
  ]
  const summary = refusal
    .summary([...fields, 'clause', 'due'])
    .map((one) => (one.href === '#due' && dueField ? { ...one, href: `#${dueField}` } : one))
  const hidden = {
    ...fixed,
    // The number of a new line is that of its form, however often the page behind it is drawn anew.
    line: sent.line ?? opened.line,
    version: isOvertaken ? version : (sent.version ?? opened.version),
    dueCalendar: calendar,
    ...Object.fromEntries(names.map((name) => [openedField(name), before(name)])),
  }
  return (
    <form className="form form-wide minutes-form" action={formAction} noValidate>
      <FormTitle titles={texts.titles} isRefused={Object.keys(errors).length > 0} />
      <DefaultButton />
      <h3>{texts.heading}</h3>
      <ErrorSummary key={attempt} title={texts.errorTitle} errors={summary} />
      {isOvertaken && current ? (
        <section className="minutes-theirs">
          <h4>{texts.theirs}</h4>
          {current}
        </section>
      ) : null}
      <HiddenFields values={hidden} />
      <SignInAgain texts={texts.signIn} errors={errors} values={state.values} errorOf={refusal.of} />
      <div className="minutes-fields">
        <SelectField
          name="kind"
          label={texts.kind}
          none={texts.choose}
          options={options.kinds}
          value={values.kind}
          error={refusal.of('kind')}
        />
        <SelectField
          name="agendaItem"
          label={texts.agendaItem}
          none={texts.none}
          options={options.agenda}
          value={values.agendaItem}
          error={refusal.of('agendaItem')}
        />
        <SelectField
          name="clause"
          label={texts.clause}
          none={texts.none}
          options={options.clauses}
          value={values.clause}
          error={refusal.of('clause')}
        />
      </div>
      <FieldGroup name="wording" legend={texts.wording.legend} hint={texts.wording.hint}>
        <div className="minutes-fields">
          {languages.map(({ code, label, dir }) => {
            const name = lineTextField(code)
            return (
              <TextArea
                key={code}
                name={name}
                label={label}
                error={refusal.of(name)}
                value={values[name]}
                lang={code}
                dir={dir}
                rows={4}
              />
            )
          })}
        </div>
      </FieldGroup>
      <FieldGroup name="owners" legend={texts.owners.legend} hint={texts.owners.hint}>
        <div className="minutes-fields">
          {owners.map(({ party, label, options: bodies }) => (
            <SelectField
              key={party}
              name={ownerField(party)}
              label={label}
              none={texts.none}
              options={bodies}
              value={values[ownerField(party)]}
            />
          ))}
        </div>
      </FieldGroup>
      <DateEntry
        name="due"
        legend={texts.due.legend}
        calendar={calendar}
        error={dueError ? { code: dueError, text: refusal.of('due') ?? '' } : undefined}
        values={values}
        texts={texts.due}
        isSwitched={false}
        switcher={null}
      />
      <div className="form-actions">
        <SubmitButton label={texts.submit} pendingLabel={texts.submitting} />
        {cancelHref ? <a href={cancelHref}>{texts.cancel}</a> : null}
      </div>
    </form>
  )
}
