import { FieldGroup, TextField } from '@/components/forms/field'
import { inLanguage } from '@/lib/drafts/field-paths'
import type { FormContext } from './form-context'

/** At which place each language's text names the party: by the alternat each side's copy names itself first. */
export function PartyPlaces({ row, index, context }: { row: string; index: number; context: FormContext }) {
  const { values, errorOf, languages, texts, options } = context
  const titled = languages.filter(({ code }) => values[inLanguage('title', code)])
  if (titled.length === 0) return null
  return (
    <FieldGroup name={`${row}.place`} legend={texts.partyPlace}>
      <div className="party-places">
        {titled.map(({ code, name }) => {
          const place = inLanguage(`${row}.place`, code)
          return (
            <TextField
              key={code}
              name={place}
              label={name}
              value={values[place] ?? options.digits?.[index]?.label}
              error={errorOf(place)}
              maxLength={3}
            />
          )
        })}
      </div>
    </FieldGroup>
  )
}
