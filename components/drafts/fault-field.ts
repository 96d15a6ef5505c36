import { dateErrorField } from '@/components/forms/date-entry'

const dateCodes = new Set([
  'dateIncomplete',
  'dayInvalid',
  'monthInvalid',
  'yearInvalid',
  'dateImpossible',
  'dateMissing',
])

/** The id of the input in which a fault of a draft is put right. */
export function faultField(path: string, code: string): string {
  return dateCodes.has(code) ? dateErrorField(path, code) : path
}
