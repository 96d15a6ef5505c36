import { FieldGroup, TextArea, TextField } from '@/components/forms/field'
import { inLanguage } from '@/lib/drafts/field-paths'
import type { TextField as TextShape } from '@/lib/records/record-shape'
import type { FormContext, FormLanguage } from './form-context'

interface TextsFieldProps {
  path: string
  field: TextShape
  frame: { label: string | undefined; hint?: string; error?: string }
  context: FormContext
}

/** One text in the four languages: the page's own first, then those that have it, the others folded away. */
export function TextsField({ path, field, frame, context }: TextsFieldProps) {
  const { values, errorOf, languages, texts } = context
  const isOpen = ({ code }: FormLanguage, index: number) =>
    index === 0 || Boolean(values[inLanguage(path, code)]) || errorOf(inLanguage(path, code)) !== undefined
  const open = languages.filter(isOpen)
  const folded = languages.filter((language) => !open.includes(language))
  const input = ({ code, name, dir }: FormLanguage) => {
    const place = inLanguage(path, code)
    const attributes = { name: place, label: name, error: errorOf(place), value: values[place], lang: code, dir }
    return field.isLong ? (
      <TextArea key={code} {...attributes} rows={4} />
    ) : (
      <TextField key={code} {...attributes} maxLength={field.max} />
    )
  }
  return (
    <FieldGroup name={path} legend={frame.label} hint={frame.hint} error={frame.error}>
      <span id={path} />
      <div className="form-part">
        {open.map(input)}
        {folded.length > 0 ? (
          <details className="form-language">
            <summary>{`${texts.otherLanguages}: ${folded.map(({ name }) => name).join(texts.comma)}`}</summary>
            <div className="form-part">{folded.map(input)}</div>
          </details>
        ) : null}
      </div>
    </FieldGroup>
  )
}
