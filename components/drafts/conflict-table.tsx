import { type DifferingField, differingFields, fieldAt, savedName, takePrefix } from '@/lib/drafts/draft-conflict'
import type { FormValues } from '@/lib/forms/form-data'
import { isCalendar } from '@/lib/i18n/locales'
import type { Fields } from '@/lib/records/record-shape'
import { type FormContext, plainPath, rowName } from './form-context'
import '@/components/history/changes.css'

interface ConflictTableProps {
  fields: Fields
  /** What stands in the draft now. */
  theirs: FormValues
  context: FormContext
  openHref: string
}

/** What somebody else has saved meanwhile and what was typed here, side by side where they differ, and which of the two is taken. */
export function ConflictTable({ fields, theirs, context, openHref }: ConflictTableProps) {
  const { texts, values: mine } = context
  const differing = differingFields(fields, theirs, mine)
  return (
    <section className="card" aria-labelledby="conflict">
      <h2 id="conflict">{texts.conflict.title}</h2>
      <p className="mt-2">{differing.length > 0 ? texts.conflict.explanation : texts.conflict.same}</p>
      <p className="mt-1 mb-3">
        <a href={openHref}>{texts.conflict.takeOver}</a>
      </p>
      {differing.length > 0 ? (
        <div className="changes">
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.conflict.field}</th>
                <th scope="col">{texts.conflict.theirs}</th>
                <th scope="col">{texts.conflict.mine}</th>
              </tr>
            </thead>
            <tbody>
              {differing.map((field) => (
                <ConflictRow key={field.path} field={field} fields={fields} theirs={theirs} context={context} />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  )
}

interface ConflictRowProps extends Pick<ConflictTableProps, 'fields' | 'theirs' | 'context'> {
  field: DifferingField
}

function ConflictRow({ field, fields, theirs, context }: ConflictRowProps) {
  const { texts, languages, values: mine } = context
  const language = languages.find(({ code }) => field.path.endsWith(`.${code}`))
  const label = labelOf(language ? field.path.slice(0, -3) : field.path, context)
  const name = [label, language?.name].filter(Boolean).join(' – ')
  const side = (take: 'saved' | 'typed', values: FormValues, heading: string) => {
    const id = `${takePrefix}${field.path}.${take}`
    return (
      <td data-label={heading}>
        <p lang={language?.code} dir={language?.dir ?? 'auto'} className="line-text conflict-text">
          {wordOf(fields, field, values, context)}
        </p>
        <p className="conflict-choice">
          <input
            type="radio"
            id={id}
            name={`${takePrefix}${field.path}`}
            value={take}
            defaultChecked={take === 'typed'}
          />
          <label htmlFor={id}>
            {texts.conflict.take} <span className="sr-only">{`${name}: ${heading}`}</span>
          </label>
        </p>
      </td>
    )
  }
  return (
    <tr>
      <th scope="row">
        {label}
        {language ? <span className="meta changes-place">{language.name}</span> : null}
        {field.names.map((input) => (
          <input key={input} type="hidden" name={savedName(field.path, input)} value={theirs[input] ?? ''} />
        ))}
      </th>
      {side('saved', theirs, texts.conflict.theirs)}
      {side('typed', mine, texts.conflict.mine)}
    </tr>
  )
}

/** The label of the field, after those of the rows in which it stands. */
function labelOf(path: string, context: FormContext): string {
  const { labels, texts } = context
  const steps = path.split('.')
  const rows = steps.flatMap((step, index) => {
    if (!/^\d+$/.test(step)) return []
    return [rowName(steps.slice(0, index).join('.'), Number(step), context)]
  })
  const own: Record<string, string> = {
    note: texts.note.label,
    reason: texts.reason.label,
    textStatus: texts.textStatus,
    checkedBy: texts.checkedBy,
    upToDate: texts.upToDate,
    place: texts.partyPlace,
  }
  const last = steps.at(-1) ?? ''
  const label = /^\d+$/.test(last) ? '' : (labels[plainPath(path)] ?? own[last] ?? last)
  return [...rows, label].filter(Boolean).join(' – ')
}

function wordOf(fields: Fields, { path, names }: DifferingField, values: FormValues, context: FormContext): string {
  const { options, names: known, choices, texts } = context
  const field = fieldAt(fields, path)
  const said = values[path] ?? ''
  switch (field?.type) {
    case 'choice':
      return labelAmong(options[field.words], said)
    case 'answer':
      return labelAmong(texts.answers, said)
    case 'flag':
      return labelAmong(texts.answers, said === '1' ? 'yes' : 'no')
    case 'reference':
    case 'references':
      return known[`${field.to} ${said}`]?.label ?? labelAmong(choices[field.to], said)
    case 'party':
      return labelAmong(context.parties, said)
    case 'date':
      return dateWords(path, names, values, context)
    default:
      return /(^|\.)textStatus\.[a-z]{2}$/.test(path) ? labelAmong(options['common.textStatus'], said) : said
  }
}

function labelAmong(options: readonly { value: string; label: string }[] | undefined, value: string): string {
  return options?.find((one) => one.value === value)?.label ?? value
}

function dateWords(
  path: string,
  names: readonly string[],
  values: FormValues,
  { texts, calendar }: FormContext,
): string {
  const part = (name: string) => (names.includes(`${path}${name}`) ? (values[`${path}${name}`] ?? '') : '')
  const given = part('Calendar')
  const months = texts.date.calendars[isCalendar(given) ? given : calendar].months
  const month = months[Number(part('Month')) - 1] ?? part('Month')
  return [
    [part('Day'), month, part('Year')].filter(Boolean).join(' '),
    part('NotLater') === '1' ? texts.notLater : '',
    part('Printed'),
    labelAmong(texts.printCalendars, part('PrintedIn')),
  ]
    .filter(Boolean)
    .join('; ')
}
