import { FieldGroup, SelectField, TextField } from '@/components/forms/field'
import { inLanguage } from '@/lib/drafts/field-paths'
import type { Fields, TextTable } from '@/lib/records/record-shape'
import { FlagField } from './flag-field'
import type { FormContext } from './form-context'

interface TextMarksProps {
  fields: Fields
  kept: Exclude<TextTable['kept'], 'plain'>
  before: string
  context: FormContext
}

/** Whose words the texts are, language by language; for texts with revisions also who checked them and what they were made from. */
export function TextMarks({ fields, kept, before, context }: TextMarksProps) {
  const { values, errorOf, languages, options, offered, overtaken, texts } = context
  const named = Object.entries(fields).flatMap(([name, field]) => (field.type === 'text' && !field.table ? [name] : []))
  const used = languages.filter(({ code }) => named.some((name) => values[inLanguage(`${before}${name}`, code)]))
  if (used.length === 0) return null
  return (
    <FieldGroup name={`${before}textStatus`} legend={texts.textStatus}>
      <div className="form-part">
        {used.map(({ code, name, dir }) => {
          const status = inLanguage(`${before}textStatus`, code)
          const checked = inLanguage(`${before}checkedBy`, code)
          const from = inLanguage(`${before}translatedFrom`, code)
          const mark = inLanguage(`${before}originalMark`, code)
          return (
            <div key={code} className="text-marks">
              <SelectField
                name={status}
                label={name}
                none={texts.none}
                options={options['common.textStatus'] ?? []}
                value={values[status] ?? offered[status] ?? 'summary'}
                error={errorOf(status)}
              />
              {kept === 'revised' ? (
                <TextField
                  name={checked}
                  label={`${texts.checkedBy} (${name})`}
                  value={values[checked]}
                  error={errorOf(checked)}
                  lang={code}
                  dir={dir}
                  maxLength={200}
                />
              ) : null}
              {values[mark] ? (
                <>
                  <input type="hidden" name={mark} value={values[mark]} />
                  <input type="hidden" name={inLanguage(`${before}upToDate`, code)} value="1" />
                  {overtaken.includes(code) ? (
                    <FlagField name={inLanguage('compared', code)} label={texts.upToDate} isSet={false} />
                  ) : null}
                </>
              ) : null}
              {values[from] ? (
                <>
                  <input type="hidden" name={from} value={values[from]} />
                  <FlagField name={inLanguage(`${before}upToDate`, code)} label={texts.upToDate} isSet={false} />
                </>
              ) : null}
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}
