import { inLanguage } from '@/lib/drafts/field-paths'
import type { FormValues } from '@/lib/forms/form-data'
import type { TextStatus } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/locales'
import type { PlannedClause } from './clause-plan'

export function clauseKey(agreement: string, number: number): string {
  return `${agreement}-${number}`
}

/** What the form of a clause says once the text stands in it: in this language alone, whatever else it says. */
export function withWords(
  values: FormValues,
  { heading, text }: Pick<PlannedClause, 'heading' | 'text'>,
  locale: Locale,
  status: TextStatus,
): FormValues {
  return {
    ...values,
    [inLanguage('heading', locale)]: heading,
    [inLanguage('text', locale)]: text,
    [inLanguage('textStatus', locale)]: status,
  }
}

/** The form of a clause that the registry does not have yet, before any words stand in it. */
export function newClauseValues(agreement: string, clause: PlannedClause, source: string): FormValues {
  const { number, printedNumber, position, parent } = clause
  return {
    agreement,
    number: String(number),
    ...(printedNumber ? { printedNumber } : {}),
    position: String(position),
    ...(parent === null ? {} : { parent: clauseKey(agreement, parent) }),
    nature: 'not_stated',
    strength: 'not_stated',
    obliged: 'not_stated',
    turns: 'not_stated',
    source,
  }
}
