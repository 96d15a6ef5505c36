import { recordValues } from '@/lib/drafts/draft-buttons'
import type { FormValues } from '@/lib/forms/form-data'
import type { Field, Fields } from '@/lib/records/record-shape'
import { type FormContext, plainPath } from './form-context'

interface ConflictTableProps {
  fields: Fields
  /** What stands in the draft now. */
  theirs: FormValues
  context: Pick<FormContext, 'labels' | 'options' | 'names' | 'languages' | 'texts' | 'values'>
  openHref: string
}

/** Not the record's: what every form of a draft carries. */
const carried = new Set(['locale', 'noun', 'key', 'version', 'email', 'password', 'code'])

/** What somebody else has saved meanwhile and what was typed here, side by side, field by field where they differ. */
export function ConflictTable({ fields, theirs, context, openHref }: ConflictTableProps) {
  const { texts, labels, languages } = context
  const mine = recordValues(context.values)
  const saved = recordValues(theirs)
  const names = [...new Set([...Object.keys(saved), ...Object.keys(mine)])]
  const differing = names.filter(
    (name) => !carried.has(name) && (theirs[name] ?? '').trim() !== (mine[name] ?? '').trim(),
  )
  return (
    <section className="card" aria-labelledby="conflict">
      <h2 id="conflict">{texts.conflict.title}</h2>
      <p>{texts.conflict.explanation}</p>
      <p>
        <a href={openHref}>{texts.conflict.takeOver}</a>
      </p>
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
            {differing.map((name) => {
              const language = languages.find(({ code }) => name.endsWith(`.${code}`))
              const path = plainPath(language ? name.slice(0, -3) : name).replace(
                /(Day|Month|Year|Calendar|NotLater|Printed|PrintedIn)$/,
                '',
              )
              const value = (said: string | undefined) => (
                <td lang={language?.code} dir={language?.dir ?? 'auto'} className="line-text">
                  {wordOf(fieldAt(fields, path), said ?? '', context)}
                </td>
              )
              return (
                <tr key={name}>
                  <th scope="row">
                    {labels[path] ?? path}
                    {language ? <span className="meta changes-place">{language.name}</span> : null}
                  </th>
                  {value(theirs[name])}
                  {value(mine[name])}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function fieldAt(fields: Fields, path: string): Field | undefined {
  const [first = '', ...rest] = path.split('.')
  const field = fields[first]
  return field?.type === 'list' && rest.length > 0 ? fieldAt(field.fields, rest.join('.')) : field
}

function wordOf(field: Field | undefined, said: string, { options, names }: ConflictTableProps['context']): string {
  if (field?.type === 'choice') return options[field.words]?.find(({ value }) => value === said)?.label ?? said
  if (field?.type === 'reference' || field?.type === 'references') return names[`${field.to} ${said}`]?.label ?? said
  return said
}
