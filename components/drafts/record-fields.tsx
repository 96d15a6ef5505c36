import { FieldGroup, SelectField, TextField } from '@/components/forms/field'
import { rowCount, rowPath } from '@/lib/drafts/field-paths'
import type { Field, Fields, ListField, TextTable } from '@/lib/records/record-shape'
import { DateField } from './date-field'
import { FlagField } from './flag-field'
import { FormButton } from './form-button'
import { type FormContext, plainPath, rowName } from './form-context'
import { PartyPlaces } from './party-places'
import { ReferenceField, ReferencesField } from './reference-field'
import { TextMarks } from './text-marks'
import { TextsField } from './texts-field'

interface RecordFieldsProps {
  fields: Fields
  /** Fields that are folded away under a word of their own, where nothing is said in them. */
  groups?: Readonly<Record<string, readonly string[]>>
  texts?: TextTable
  /** The text that names the record: the status of its texts stands behind the names. */
  head?: string
  /** What stands before the names of the fields: `offices.0.`. */
  before?: string
  context: FormContext
}

/** The fields of a record, or of one row of its lists, in the order in which its description names them. */
export function RecordFields({ fields, groups = {}, texts, head, before = '', context }: RecordFieldsProps) {
  const grouped = Object.values(groups).flat()
  const names = Object.keys(fields).filter((name) => !grouped.includes(name))
  const marks = texts && texts.kept !== 'plain' && (
    <TextMarks fields={fields} kept={texts.kept} before={before} context={context} />
  )
  const ahead = head && marks ? endOfNames(names, fields, head) : 0
  const shown = (some: readonly string[]) => (
    <FieldList names={some} fields={fields} before={before} context={context} />
  )
  return (
    <>
      {shown(names.slice(0, ahead))}
      {ahead > 0 ? marks : null}
      {shown(names.slice(ahead))}
      {Object.entries(groups).map(([group, own]) => {
        const { filled, isOpen } = groupState(own, fields, before, context)
        return (
          <details key={group} className="form-group" open={isOpen || undefined}>
            <summary>
              {context.texts.groups[group]}
              {filled > 0 ? (
                <span className="form-group-count">
                  {context.texts.filled.replace('{number}', context.options.digits?.[filled - 1]?.label ?? '')}
                </span>
              ) : null}
            </summary>
            <div className="form-part">{shown(own)}</div>
          </details>
        )
      })}
      {ahead > 0 ? null : marks}
    </>
  )
}

/** Behind the names that follow one another, and what is said of them. */
function endOfNames(names: readonly string[], fields: Fields, head: string): number {
  const start = names.indexOf(head)
  const length = names.slice(start).findIndex((name) => {
    const field = fields[name]
    return !(field?.type === 'text' || (field?.type === 'flag' && field.onTexts))
  })
  return length === -1 ? 0 : start + length
}

/** A number and the unit that it is counted in are one answer, on one line. */
function FieldList({
  names,
  fields,
  before,
  context,
}: Required<Pick<RecordFieldsProps, 'fields' | 'before'>> & { names: readonly string[]; context: FormContext }) {
  const isUnit = (name: string | undefined) => {
    const field = name === undefined ? undefined : fields[name]
    return field?.type === 'choice' && field.words === 'terms.unit'
  }
  const one = (name: string) => {
    const field = fields[name]
    return field ? <RecordField key={name} path={`${before}${name}`} field={field} context={context} /> : null
  }
  return names.map((name, index) => {
    if (isUnit(name)) return null
    const unit = names[index + 1]
    return unit !== undefined && isUnit(unit) ? (
      <div key={name} className="field-pair">
        {one(name)}
        {one(unit)}
      </div>
    ) : (
      one(name)
    )
  })
}

/** In how many of the fields anything is said, beside what the form offers by itself; and whether that, or a fault, is to be seen. */
function groupState(names: readonly string[], fields: Fields, before: string, { values, errorCode }: FormContext) {
  const isSaid = (own: string) => {
    const field = fields[own]
    const name = `${before}${own}`
    const isOwn = (path: string) =>
      path === name || path.startsWith(`${name}.`) || /^(Day|Month|Year|Printed)/.test(path.slice(name.length))
    const offered = field?.type === 'choice' ? (field.initial ?? '') : ''
    return Object.entries(values).some(
      ([path, value]) => path.startsWith(name) && isOwn(path) && value !== '' && value !== offered,
    )
  }
  // A row that was only added has nothing in it yet.
  const hasRows = (own: string) => fields[own]?.type === 'list' && rowCount(`${before}${own}`, values) > 0
  const filled = names.filter(isSaid).length
  return {
    filled,
    isOpen: filled > 0 || names.some((own) => hasRows(own) || errorCode(`${before}${own}`) !== undefined),
  }
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
      return <SelectField {...frame} none={texts.unanswered} options={texts.answers} value={values[path]} />
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
      return <ReferencesField path={path} to={field.to} isRequired={field.required} frame={frame} context={context} />
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
  const { values, texts } = context
  const rows = Array.from({ length: rowCount(path, values) }, (_, index) => rowPath(path, index))
  return (
    <FieldGroup name={path} legend={frame.label} hint={frame.hint} error={frame.error}>
      <span id={path} />
      <ol className="form-rows">
        {rows.map((row, index) => (
          <li key={row} id={row} className="form-row">
            <p className="form-row-head">
              <b>{rowName(path, index, context)}</b>
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
      <FormButton value={`add:${path}`}>{texts.add[plainPath(path).split('.').at(-1) ?? ''] ?? ''}</FormButton>
    </FieldGroup>
  )
}
