import { FieldGroup, SelectField, TextField } from '@/components/forms/field'
import { findPrefix, newHeadPrefix, newKeyPrefix, newKindPrefix } from '@/lib/drafts/draft-buttons'
import { rowCount, rowPath } from '@/lib/drafts/field-paths'
import type { RecordNoun } from '@/lib/records/record-shape'
import { FormButton } from './form-button'
import type { FormContext } from './form-context'

interface ReferenceFieldProps {
  path: string
  to: RecordNoun
  isRequired?: boolean
  frame: { name: string; label: string | undefined; hint?: string; error?: string }
  context: FormContext
}

/** One record of a kind: from a list where there are few, else looked for by name, and made where it is not there yet. */
export function ReferenceField({ path, to, isRequired, frame, context }: ReferenceFieldProps) {
  // A list to choose from says itself what is wrong with the choice.
  const error = context.choices[to] ? undefined : frame.error
  return (
    <FieldGroup name={path} legend={frame.label} hint={frame.hint} error={error}>
      <div id={placeId(path, to, context)} className="reference">
        <OneReference path={path} to={to} isRequired={isRequired} label={frame.label ?? ''} context={context} />
        <NewRecord path={path} to={to} context={context} />
      </div>
    </FieldGroup>
  )
}

/** Several records of a kind. The empty place at the end takes the next one. */
export function ReferencesField({ path, to, isRequired = false, frame, context }: ReferenceFieldProps) {
  const { values, texts } = context
  const all = Array.from({ length: rowCount(path, values) + 1 }, (_, index) => rowPath(path, index))
  const places = all.filter((place) => values[place])
  const next = all.find((place) => !values[place]) ?? path
  return (
    <FieldGroup name={path} legend={frame.label} hint={frame.hint} error={frame.error}>
      <div id={path} className="form-part">
        {places.map((place) => (
          <div key={place} id={placeId(place, to, context)} className="reference-row">
            <OneReference path={place} to={to} label={frame.label ?? ''} context={context} />
            <FormButton value={`remove:${place}`}>{texts.remove}</FormButton>
          </div>
        ))}
        <div id={placeId(next, to, context)} className="reference">
          <OneReference
            path={next}
            to={to}
            isRequired={isRequired && places.length === 0}
            label={frame.label ?? ''}
            context={context}
          />
          <NewRecord path={next} to={to} context={context} />
        </div>
      </div>
    </FieldGroup>
  )
}

/** Where the form goes on after a button; a list to choose from has the id itself, and takes the focus. */
function placeId(path: string, to: RecordNoun, { choices }: FormContext): string | undefined {
  return choices[to] ? undefined : path
}

function OneReference({
  path,
  to,
  isRequired = false,
  label,
  context,
}: {
  path: string
  to: RecordNoun
  isRequired?: boolean
  label: string
  context: FormContext
}) {
  const { values, names, choices, texts, found, errorOf } = context
  const key = values[path] ?? ''
  const list = choices[to]
  if (list) {
    const isListed = key === '' || list.some(({ value }) => value === key)
    const options = isListed ? list : [...list, { value: key, label: names[`${to} ${key}`]?.label ?? key }]
    return (
      <SelectField
        name={path}
        label={<span className="sr-only">{label}</span>}
        none={isRequired ? texts.choose : texts.none}
        options={options}
        value={key}
        error={errorOf(path)}
      />
    )
  }
  if (key !== '') {
    const name = names[`${to} ${key}`]
    return (
      <p className="reference-chosen">
        <input type="hidden" name={path} value={key} />
        <bdi lang={name?.lang}>{name?.label ?? key}</bdi>
        <FormButton value={`clear:${path}`}>{texts.find.change}</FormButton>
      </p>
    )
  }
  const here = found?.path === path ? found : null
  return (
    <>
      <div className="reference-find">
        <TextField name={`${findPrefix}${path}`} label={texts.find.label} value={here?.words} maxLength={100} />
        <FormButton value={`find:${path}`}>{texts.find.button}</FormButton>
      </div>
      {here && here.options.length === 0 ? <p className="field-hint">{texts.find.none}</p> : null}
      {here?.isCut ? <p className="field-hint">{texts.find.more}</p> : null}
      {here && here.options.length > 0 ? (
        <ul className="reference-found">
          {here.options.map(({ value, label: name, lang }) => (
            <li key={value}>
              <bdi lang={lang}>{name}</bdi>
              <FormButton value={`choose:${path}:${value}`}>{texts.find.choose}</FormButton>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

/** A record that the registry does not have yet: begun here as a draft of its own, to be completed later. */
function NewRecord({ path, to, context }: { path: string; to: RecordNoun; context: FormContext }) {
  const { values, texts, kinds, errorOf } = context
  const kind = kinds[to]
  if (values[path] || to === 'clauses') return null
  const [head, key] = [`${newHeadPrefix}${path}`, `${newKeyPrefix}${path}`]
  const kindName = `${newKindPrefix}${path}`
  const isTyped = [head, key, kindName].some((place) => values[place] || errorOf(place))
  return (
    <details className="form-language" open={isTyped || undefined}>
      <summary>{texts.create.title}</summary>
      <div className="form-part">
        <TextField name={head} label={texts.create.head} value={values[head]} error={errorOf(head)} maxLength={400} />
        <TextField
          name={key}
          label={texts.create.key}
          hint={texts.create.keyHints[to]}
          value={values[key]}
          error={errorOf(key)}
          dir="ltr"
          maxLength={80}
        />
        {kind ? (
          <SelectField
            name={kindName}
            label={kind.label}
            none={texts.choose}
            options={kind.options}
            value={values[kindName]}
            error={errorOf(kindName)}
          />
        ) : null}
        <div>
          <FormButton value={`create:${path}:${to}`}>{texts.create.button}</FormButton>
        </div>
      </div>
    </details>
  )
}
