import { HiddenFields } from '@/components/forms/hidden-fields'
import type { FormState } from '@/lib/forms/form-state'
import type { ReportFormTexts } from './report-form'

/** Choices whose lists are nowhere to be had: they go along as they were, and are shown by their keys. */
export function ReportKeptChoices({ values, texts }: { values: FormState['values']; texts: ReportFormTexts }) {
  const labels = {
    speaker: texts.speaker.legend,
    evidenceOutcome: texts.evidence.outcome,
    evidenceSource: texts.evidence.source,
    meeting: texts.meeting.label,
    corrects: texts.corrects.label,
  }
  const chosen = Object.entries(labels).flatMap(([name, label]) =>
    values[name] ? [{ name, label, value: values[name] }] : [],
  )
  if (chosen.length === 0) return null
  return (
    <div className="kept-value">
      <p>{texts.kept}</p>
      <ul>
        {chosen.map(({ name, label, value }) => (
          <li key={name}>
            {label}: <code dir="ltr">{value}</code>
          </li>
        ))}
      </ul>
      <HiddenFields values={Object.fromEntries(chosen.map(({ name, value }) => [name, value]))} />
    </div>
  )
}
