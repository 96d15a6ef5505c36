/** What the form of a new record says before anybody has typed in it: what is most likely right, and stands there to be seen. */
import type { FormValues } from '@/lib/forms/form-data'
import type { TextStatus } from '@/lib/generated/prisma/enums'
import { type Locale, locales } from '@/lib/i18n/locales'
import type { ChoiceField, RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { inLanguage, rowPath } from './field-paths'

interface Known {
  locale: Locale
  /** The name or title, in the language of the page. */
  head: string
  kind?: string
  /** The record that it comes of refers to this source. */
  source?: string
}

export function firstValues(noun: RecordNoun, { locale, head, kind, source }: Known): FormValues {
  const known = {
    [inLanguage(recordShapes[noun].head, locale)]: head,
    ...(kind && askedKind(noun) ? { kind } : {}),
    ...(source && takesSources(noun) ? { [rowPath('sources', 0)]: source } : {}),
    ...(noun === 'sources' ? { language: locale } : {}),
    ...(noun === 'agreements' ? agreementValues(locale, head) : {}),
  }
  // The page of the draft says the same of its texts as the form that opens with it.
  return withTextStatuses(noun, known)
}

/** An agreement is made between at least two, who mostly sign it themselves: their rows stand in its form from the start. */
function agreementValues(locale: Locale, head: string): FormValues {
  const short = recordShapes.agreements.fields.shortTitle
  const isShort = short?.type === 'text' && head.length <= short.max
  const parties = [0, 1].flatMap((index) => {
    const row = rowPath('parties', index)
    return [
      [row, ''],
      [`${row}.role`, 'signatory'],
    ]
  })
  return {
    primaryLanguage: locale,
    ...(isShort ? { [inLanguage('shortTitle', locale)]: head } : {}),
    ...Object.fromEntries(parties),
  }
}

export function takesSources(noun: RecordNoun): boolean {
  return recordShapes[noun].fields.sources?.type === 'references'
}

/** The kind that a new record cannot do without and that nobody can guess; null where it has none. */
export function askedKind(noun: RecordNoun): ChoiceField | null {
  const { kind } = recordShapes[noun].fields
  return kind?.type === 'choice' && kind.required && kind.initial === undefined ? kind : null
}

/** The form of an agreement with the status that is offered, for each language that has words and none yet. */
export function withTextStatuses(noun: RecordNoun, values: FormValues): FormValues {
  if (noun !== 'agreements') return values
  const named = Object.entries(recordShapes[noun].fields).filter(([, field]) => field.type === 'text' && !field.table)
  const missing = locales.filter(
    (locale) =>
      values[inLanguage('textStatus', locale)] === undefined &&
      named.some(([name]) => values[inLanguage(name, locale)]?.trim()),
  )
  const offered = missing.map((locale) => [inLanguage('textStatus', locale), offeredStatus(values, locale)])
  return { ...values, ...Object.fromEntries(offered) }
}

/**
 * What the text of an agreement most likely is: authentic where the agreement says so of the language, or in its primary language
 * before it says anything. A title that is the registry's own is nobody's authentic text.
 */
function offeredStatus(values: FormValues, locale: Locale): TextStatus {
  const authentic = (values.authenticLanguages ?? '').split(/[\s,،;]+/).filter(Boolean)
  const isAuthentic = authentic.length > 0 ? authentic.includes(locale) : values.primaryLanguage === locale
  if (values.titleIsOurs === '1') return 'summary'
  return isAuthentic ? 'authentic' : 'unofficial_translation'
}
