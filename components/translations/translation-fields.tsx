import { FlagField } from '@/components/drafts/flag-field'
import { TextArea, TextField } from '@/components/forms/field'
import { HiddenFields } from '@/components/forms/hidden-fields'
import type { Direction, Locale } from '@/lib/i18n/locales'

/** A language as a form writes it. */
export interface FormLanguage {
  code: Locale
  dir: Direction
}

/** One row of the form, with finished sentences. */
export interface FormRow {
  /** The beginning of the names of its fields, and its anchor. */
  row: string
  title: string
  /** What there is to know of it: in whose draft it stands, how far it is behind. */
  notes: readonly string[]
  /** Why it cannot be written in now. */
  lock: string | null
  /** Where the rest of its draft can be corrected; null where nothing else is wrong. */
  otherErrorsHref: string | null
  recordHref: string
  fields: readonly { name: string; label: string; isLong: boolean; max: number; source: string }[]
  texts: Readonly<Record<string, string>>
  status: string
  checkedBy: string
  upToDate: boolean
  /** Whether it can be said that the translation matches the original again. */
  asksUpToDate: boolean
  opened: string
  original: string
  errors: Readonly<Record<string, string>>
}

export interface TranslationFieldsTexts {
  sourceEmpty: string
  status: string
  checkedBy: string
  upToDate: string
  meanwhile: string
  otherErrors: string
  openRecord: string
}

interface TranslationFieldsProps {
  row: FormRow
  source: FormLanguage
  target: FormLanguage
  statuses: readonly { value: string; label: string }[]
  texts: TranslationFieldsTexts
  /** What stands in a field: as typed, else as it is stored. */
  typedOr: (field: string, stored: string) => string
  errorOf: (field: string) => string | undefined
  /** Whether somebody else has saved another text: both are shown. */
  isOvertaken: boolean
  /** The marks of what stood there when the form was opened. */
  marks: { opened: string; original: string }
}

/** So many letters are seen whole in a field of one line. */
const oneLine = 50

/** A text to translate from, and beside it the fields to write in. */
export function TranslationFields(props: TranslationFieldsProps) {
  const { row, source, target, texts, typedOr, errorOf, isOvertaken, marks } = props
  const name = (field: string) => `${row.row}.${field}`
  return (
    <>
      <HiddenFields values={{ [name('opened')]: marks.opened, [name('original')]: marks.original }} />
      {row.fields.map(({ name: field, label, isLong, max, source: original }) => {
        const attributes = {
          name: name(field),
          label,
          error: errorOf(field),
          value: typedOr(field, row.texts[field] ?? ''),
          lang: target.code,
          dir: target.dir,
        }
        return (
          <div key={field} className="translation-pair">
            <SourceText label={label} language={source} empty={texts.sourceEmpty}>
              {original}
            </SourceText>
            <div>
              {isLong || original.length > oneLine ? (
                <TextArea
                  {...attributes}
                  rows={Math.min(24, Math.max(isLong ? 3 : 2, Math.ceil(original.length / 55)))}
                />
              ) : (
                <TextField {...attributes} maxLength={max} />
              )}
              {isOvertaken ? (
                <SourceText label={texts.meanwhile} language={target} empty={texts.sourceEmpty}>
                  {row.texts[field] ?? ''}
                </SourceText>
              ) : null}
            </div>
          </div>
        )
      })}
      <TranslationMarks {...props} />
      {row.otherErrorsHref ? (
        <p className="meta">
          {texts.otherErrors} <a href={row.otherErrorsHref}>{texts.openRecord}</a>
        </p>
      ) : null}
    </>
  )
}

function TranslationMarks({ row, target, statuses, texts, typedOr, errorOf }: TranslationFieldsProps) {
  const status = `${row.row}.status`
  const value = typedOr('status', row.status)
  return (
    <div className="text-marks">
      <div className="field" data-invalid={errorOf('status') ? 'true' : undefined}>
        <label className="field-label" htmlFor={status}>
          {texts.status}
        </label>
        {/* React does not move a select to a new default by itself (react#30580). */}
        <select key={value} id={status} name={status} defaultValue={value} className="field-select">
          {statuses.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
      <TextField
        name={`${row.row}.checkedBy`}
        label={texts.checkedBy}
        value={typedOr('checkedBy', row.checkedBy)}
        error={errorOf('checkedBy')}
        lang={target.code}
        dir={target.dir}
        maxLength={200}
      />
      {row.asksUpToDate ? (
        <FlagField
          name={`${row.row}.upToDate`}
          label={texts.upToDate}
          isSet={typedOr('upToDate', row.upToDate ? '1' : '') === '1'}
        />
      ) : null}
    </div>
  )
}

/** A text that is only to be read here, in its own language. */
export function SourceText({
  label,
  language,
  empty,
  children,
}: {
  label: string
  language: FormLanguage
  empty: string
  children: string
}) {
  return (
    <div className="translation-source">
      <p className="translation-source-label">{label}</p>
      {children === '' ? (
        <p className="meta">{empty}</p>
      ) : (
        <div className="line-text" lang={language.code} dir={language.dir}>
          {children}
        </div>
      )}
    </div>
  )
}
