import type { ReactNode } from 'react'
import { StatusIcon } from '@/components/charts/status-icon'
import { SelectField, type SelectOption, TextArea, TextField } from '@/components/forms/field'
import { textFieldName } from '@/lib/clauses/report-fields'
import { rowField } from '@/lib/clauses/several-reports'
import type { Status } from '@/lib/clauses/status-order'
import type { FormValues } from '@/lib/forms/form-data'
import { type Locale, localeSettings } from '@/lib/i18n/locales'

export interface ReportRowTexts {
  none: string
  notNow: string
  note: string
  noteHint: string
  obstacle: string
  obstacleHint: string
  nextStep: string
  evidence: string
  evidenceHint: string
  outcome: string
  url: string
  full: string
}

export interface ReportRowProps {
  row: {
    number: number
    /** "Clause 3", for the list of errors. */
    name: string
    heading: ReactNode
    /** Of the choice of a status, and of what else can be said. */
    label: string
    more: string
    /** The form that asks about this clause only, with the definitions of the statuses and all languages. */
    fullHref: string
    /** Whether the own side has reported: only then can a report be repeated. */
    isRepeatable: boolean
    /** What each side says; in its own words where the person speaks for it. */
    sides: readonly { key: string; status: Status; words: ReactNode; note: ReactNode }[]
    statuses: readonly SelectOption[]
    outcomes: readonly SelectOption[]
  }
  locale: Locale
  texts: ReportRowTexts
  values: FormValues
  errorOf: (field: string) => string | undefined
}

/** One clause of the form that asks about several: what was said last, and what is said now. */
export function ReportRow({ row, locale, texts, values, errorOf }: ReportRowProps) {
  const name = (field: string) => rowField(row.number, field)
  const [note, obstacle, nextStep] = (['note', 'obstacle', 'nextStep'] as const).map((kind) =>
    name(textFieldName(kind, locale)),
  ) as [string, string, string]
  const [evidence, outcome, url] = [name('evidence'), name('evidenceOutcome'), name('evidenceUrl')]
  const isOpen = [obstacle, nextStep, evidence, outcome, url].some((field) => values[field] || errorOf(field))
  const inOwn = { lang: locale, dir: localeSettings[locale].dir }
  return (
    <>
      <div className="report-row-before">
        <h2>
          {row.name}: {row.heading}
        </h2>
        {row.sides.map((side) => (
          <div key={side.key}>
            <p className="report-row-side">
              <StatusIcon status={side.status} colored /> <span>{side.words}</span>
            </p>
            {side.note ? <p className="report-row-note">{side.note}</p> : null}
          </div>
        ))}
        <p>
          <a href={row.fullHref}>{texts.full}</a>
        </p>
      </div>
      <div className="report-row-now">
        <SelectField
          name={name('status')}
          label={row.label}
          error={errorOf(name('status'))}
          none={texts.notNow}
          options={row.statuses}
          value={values[name('status')]}
        />
        <TextArea
          name={note}
          label={texts.note}
          hint={row.isRepeatable ? texts.noteHint : undefined}
          error={errorOf(note)}
          value={values[note]}
          rows={2}
          {...inOwn}
        />
        <details open={isOpen || undefined}>
          <summary>{row.more}</summary>
          <div className="form-part">
            <TextArea
              name={obstacle}
              label={texts.obstacle}
              hint={texts.obstacleHint}
              error={errorOf(obstacle)}
              value={values[obstacle]}
              rows={2}
              {...inOwn}
            />
            <TextArea
              name={nextStep}
              label={texts.nextStep}
              error={errorOf(nextStep)}
              value={values[nextStep]}
              rows={2}
              {...inOwn}
            />
            {row.outcomes.length > 0 ? (
              <SelectField
                name={outcome}
                label={texts.outcome}
                hint={texts.evidenceHint}
                error={errorOf(evidence) ?? errorOf(outcome)}
                none={texts.none}
                options={row.outcomes}
                value={values[outcome]}
              />
            ) : null}
            <TextField
              name={url}
              type="url"
              label={texts.url}
              hint={row.outcomes.length > 0 ? undefined : texts.evidenceHint}
              error={errorOf(url) ?? (row.outcomes.length > 0 ? undefined : errorOf(evidence))}
              value={values[url]}
              dir="ltr"
              maxLength={2000}
            />
          </div>
        </details>
      </div>
    </>
  )
}
