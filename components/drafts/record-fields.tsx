import { FieldGroup, SelectField, TextField } from '@/components/forms/field'
import { rowCount, rowPath } from '@/lib/drafts/field-paths'
import type { Field, Fields, ListField, TextTable } from '@/lib/records/record-shape'
import { DateField } from './date-field'
import { FlagField } from './flag-field'
import { FormButton } from './form-button'
import { type FormContext, plainPath } from './form-context'
import { PartyPlaces } from './party-places'
import { ReferenceField, ReferencesField } from './reference-field'
import { TextMarks } from './text-marks'
import { TextsField } from './texts-field'

interface RecordFieldsProps {
  fields: Fields
  /** Fields that are folded away under a word of their own, where nothing is said in them. */
  groups?: Readonly<Record<string, readonly string[]>>
  texts?: TextTable
  /** What stands before the names of the fields: `offices.0.`. */
  before?: string
  context: FormContext
}

/** The fields of a record, or of one row of its lists, in the order in which its description names them. */
export function RecordFields({ fields, groups = {}, texts, before = '', context }: RecordFieldsProps) {
  const grouped = Object.values(groups).flat()
  const entries = Object.entries(fields).filter(([name]) => !grouped.includes(name))
  return (
    <>
      {entries.map(([name, field]) => (
        <RecordField key={name} path={`${before}${name}`} field={field} context={context} />
      ))}
      {Object.entries(groups).map(([group, names]) => (
        <details key={group} className="form-group" open={isTouched(names, fields, before, context) || undefined}>
          <summary>{context.texts.groups[group]}</summary>
          <div className="form-part">
            {names.map((name) => {
              const field = fields[name]
              return field ? <RecordField key={name} path={`${before}${name}`} field={field} context={context} /> : null
            })}
          </div>
        </details>
      ))}
      {texts && texts.kept !== 'plain' ? (
        <TextMarks fields={fields} kept={texts.kept} before={before} context={context} />
      ) : null}
    </>
  )
}

/** Whether anything is said in the fields, beside what the form offers by itself, or is wrong with them. */
function isTouched(
  names: readonly string[],
  fields: Fields,
  before: string,
  { values, errorCode }: FormContext,
): boolean {
  return names.some((own) => {
    const field = fields[own]
    const name = `${before}${own}`
    const isOwn = (path: string) =>
      path === name || path.startsWith(`${name}.`) || /^(Day|Month|Year|Printed)/.test(path.slice(name.length))
    const offered = field?.type === 'choice' ? (field.initial ?? '') : ''
    return (
      errorCode(name) !== undefined ||
      // A row that was only added has nothing in it yet.
      (field?.type === 'list' && rowCount(name, values) > 0) ||
      Object.entries(values).some(
        ([path, value]) => path.startsWith(name) && isOwn(path) && value !== '' && value !== offered,
      )
    )
  })
}

function RecordField({ path, field, context }: { path: string; field: Field; context: FormContext }) {
  const { values, labels, hints, errorOf, texts } = context
  const plain = plainPath(path)
  const label = field.required || field.type === 'flag' ? labels[plain] : `${labels[plain]} (${texts.optional})`
  const frame = { name: path, label, hint: hints[plain], error: errorOf(path) }
  switch (field.type) {
    case 'choice':
      return (
        <SelectField
          {...frame}
          none={field.required ? texts.choose : texts.none}
          options={context.options[field.words]?.filter(({ value }) => field.values.includes(value)) ?? []}
          value={values[path] ?? field.initial}
        />
      )
    case 'flag':
      return <FlagField {...frame} isSet={path in values ? values[path] === '1' : field.initial} />
    case 'answer':
      return <SelectField {...frame} none={texts.none} options={texts.answers} value={values[path]} />
    case 'codes':
      return <TextField {...frame} value={values[path]} maxLength={80} dir="ltr" />
    case 'line':
      return (
        <TextField
          {...frame}
          value={values[path]}
          maxLength={field.max}
          type={field.form === 'url' ? 'url' : 'text'}
          dir={field.form && field.form !== 'printed' ? 'ltr' : 'auto'}
        />
      )
    case 'number':
      return <TextField {...frame} value={values[path]} maxLength={8} />
    case 'text':
      return <TextsField path={path} field={field} frame={frame} context={context} />
    case 'date':
      return <DateField path={path} field={field} frame={frame} context={context} />
    case 'reference':
      return <ReferenceField path={path} to={field.to} isRequired={field.required} frame={frame} context={context} />
    case 'party':
      return (
        <SelectField
          {...frame}
          none={field.required ? texts.choose : texts.none}
          options={context.parties}
          value={values[path]}
        />
      )
    case 'references':
      return <ReferencesField path={path} to={field.to} frame={frame} context={context} />
    case 'list':
      return <RowsField path={path} field={field} frame={frame} context={context} />
    case 'partyOrder':
      // Each party's place is asked for where the party stands.
      return null
  }
}

interface FieldProps {
  path: string
  frame: { name: string; label: string | undefined; hint?: string; error?: string }
  context: FormContext
}

function RowsField({ path, field, frame, context }: FieldProps & { field: ListField }) {
  const { values, texts, labels } = context
  const rows = Array.from({ length: rowCount(path, values) }, (_, index) => rowPath(path, index))
  const label = labels[plainPath(path)]
  return (
    <FieldGroup name={path} legend={frame.label} hint={frame.hint} error={frame.error}>
      <span id={path} />
      <ol className="form-rows">
        {rows.map((row, index) => (
          <li key={row} id={row} className="form-row">
            <p className="form-row-head">
              <b>
                {texts.row
                  .replace('{label}', label ?? '')
                  .replace('{number}', context.options.digits?.[index]?.label ?? '')}
              </b>
              <span className="form-row-tools">
                {index > 0 ? <FormButton value={`up:${row}`}>{texts.up}</FormButton> : null}
                <FormButton value={`remove:${row}`}>{texts.remove}</FormButton>
              </span>
            </p>
            <input type="hidden" name={row} value="" />
            <div className="form-part">
              <RecordFields
                fields={field.fields}
                groups={field.groups}
                texts={field.texts}
                before={`${row}.`}
                context={context}
              />
              {field.model === 'AgreementParty' ? <PartyPlaces row={row} index={index} context={context} /> : null}
            </div>
          </li>
        ))}
      </ol>
      <FormButton value={`add:${path}`}>{`${texts.add}: ${label}`}</FormButton>
    </FieldGroup>
  )
}
