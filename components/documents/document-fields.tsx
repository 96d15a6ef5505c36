import { FieldGroup, SelectField, type SelectOption, TextField } from '@/components/forms/field'
import { titleFieldName } from '@/lib/documents/document-fields'
import { titleLimit } from '@/lib/documents/document-limits'
import type { Direction, Locale } from '@/lib/i18n/locales'

/** Finished sentences, and lists in the reader's order. */
export interface DocumentFieldTexts {
  kind: string
  language: string
  choose: string
  titles: string
  titlesHint: string
  kinds: readonly SelectOption[]
  languages: readonly SelectOption[]
  /** The page's own language first. */
  titleFields: readonly { locale: Locale; label: string; dir: Direction }[]
}

interface DocumentFieldsProps {
  texts: DocumentFieldTexts
  values: Readonly<Record<string, string>>
  errorOf: (field: string) => string | undefined
}

/** What is said of a file, when it is uploaded and later. */
export function DocumentFields({ texts, values, errorOf }: DocumentFieldsProps) {
  return (
    <>
      <FieldGroup name="titles" legend={texts.titles} hint={texts.titlesHint} error={errorOf('titles')}>
        <div className="form-part">
          {texts.titleFields.map(({ locale, label, dir }) => (
            <TextField
              key={locale}
              name={titleFieldName(locale)}
              label={label}
              value={values[titleFieldName(locale)]}
              error={errorOf(titleFieldName(locale))}
              lang={locale}
              dir={dir}
              maxLength={titleLimit}
              autoComplete="off"
            />
          ))}
        </div>
      </FieldGroup>
      <SelectField
        name="kind"
        label={texts.kind}
        none={texts.choose}
        options={texts.kinds}
        value={values.kind}
        error={errorOf('kind')}
      />
      <SelectField
        name="language"
        label={texts.language}
        none={texts.choose}
        options={texts.languages}
        value={values.language}
        error={errorOf('language')}
      />
    </>
  )
}

/** The errors of these fields lead to a control that exists: that of the titles to the first of them. */
export function fieldHref(field: string, texts: DocumentFieldTexts): string | undefined {
  if (field === 'form') return undefined
  const [first] = texts.titleFields
  return field === 'titles' && first ? `#${titleFieldName(first.locale)}` : `#${field}`
}
