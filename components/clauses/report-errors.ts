import { dateErrorField } from '@/components/forms/date-entry'
import { textFieldName, textKinds } from '@/lib/clauses/report-fields'
import type { FormState } from '@/lib/forms/form-state'
import type { ReportLanguage } from './report-form'

/** The errors in the order of the fields, each leading to its own. */
export function reportErrors(
  state: FormState,
  languages: readonly ReportLanguage[],
  errorText: (code: string | undefined) => string | undefined,
  firstEvidence: string,
) {
  const notes = languages.flatMap(({ code }) => textKinds.map((kind) => textFieldName(kind, code)))
  const order = [
    'form',
    'email',
    'password',
    'code',
    'speaker',
    'status',
    'asOf',
    ...notes,
    'evidence',
    'evidenceUrl',
    'corrects',
  ]
  const fields = [...order, ...Object.keys(state.errors).filter((field) => !order.includes(field))]
  return fields.flatMap((field) => {
    const code = state.errors[field]
    return code === undefined ? [] : [{ text: errorText(code) ?? '', href: hrefOf(field, code, firstEvidence) }]
  })
}

function hrefOf(field: string, code: string, firstEvidence: string): string | undefined {
  if (field === 'form') return undefined
  if (field === 'asOf') return `#${dateErrorField('asOf', code)}`
  return field === 'evidence' ? `#${firstEvidence}` : `#${field}`
}
