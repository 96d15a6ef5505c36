import { FieldGroup, TextArea } from '@/components/forms/field'
import { textFieldName, textKinds } from '@/lib/clauses/report-fields'
import type { ReportFormTexts, ReportLanguage } from './report-form'

interface ReportNotesProps {
  languages: readonly ReportLanguage[]
  texts: ReportFormTexts['notes']
  values: Readonly<Record<string, string>>
  errorOf: (field: string) => string | undefined
}

/** What happened, what stands in the way and what comes next, in as many of the four languages as the official writes. */
export function ReportNotes({ languages, texts, values, errorOf }: ReportNotesProps) {
  const [own, ...others] = languages
  const isTouched = ({ code }: ReportLanguage) =>
    textKinds.some((kind) => values[textFieldName(kind, code)] || errorOf(textFieldName(kind, code)))
  return (
    <FieldGroup name="notes" legend={texts.title} hint={texts.hint}>
      <div className="form-part">
        {own ? <NoteFields language={own} texts={texts} values={values} errorOf={errorOf} /> : null}
        <div>
          <p className="field-hint">{texts.otherLanguages}</p>
          {others.map((language) => (
            <details key={language.code} className="form-language" open={isTouched(language) || undefined}>
              <summary>{language.name}</summary>
              <div className="form-part">
                <NoteFields language={language} texts={texts} values={values} errorOf={errorOf} />
              </div>
            </details>
          ))}
        </div>
      </div>
    </FieldGroup>
  )
}

function NoteFields({
  language,
  texts,
  values,
  errorOf,
}: Omit<ReportNotesProps, 'languages'> & { language: ReportLanguage }) {
  return textKinds.map((kind) => {
    const name = textFieldName(kind, language.code)
    return (
      <TextArea
        key={name}
        name={name}
        label={`${texts.fields[kind].label} (${language.name})`}
        hint={texts.fields[kind].hint}
        error={errorOf(name)}
        value={values[name]}
        lang={language.code}
        dir={language.dir}
        rows={kind === 'note' ? 5 : 3}
      />
    )
  })
}
