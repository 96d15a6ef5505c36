/** What the buttons of a record's form ask for beside saving it: changes of what stands there, each a function of the values. */
import type { FormValues } from '@/lib/forms/form-data'
import { toDateFields } from '@/lib/i18n/date-fields'
import { type Calendar, isCalendar, type Locale } from '@/lib/i18n/locales'
import { parsePartialDate } from '@/lib/i18n/partial-dates'
import { rowCount, rowPath, withoutRow, withRowUp } from './field-paths'

/** The name of every button of the form. Its value is the command, with what it is about behind colons: `add:offices`. */
export const buttonName = 'do'

export const findPrefix = 'find.'
export const newKeyPrefix = 'newKey.'
export const newHeadPrefix = 'newHead.'
export const newKindPrefix = 'newKind.'

const newRecordPrefixes = [newKeyPrefix, newHeadPrefix, newKindPrefix]

const path = /^[A-Za-z]+(\.[A-Za-z0-9]+)*$/

export interface PressedButton {
  command: string
  /** The field that it is about; empty for the whole form. */
  path: string
  argument: string
}

/** Null for what no button of ours says. */
export function pressedButton(value: string | undefined): PressedButton | null {
  const [command = '', field = '', argument = ''] = (value ?? 'save').split(':')
  return field === '' || path.test(field) ? { command, path: field, argument } : null
}

/** What the record says, without what the form only needed for its pickers. */
export function recordValues(values: FormValues): FormValues {
  const helping = [findPrefix, ...newRecordPrefixes]
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name]) => !helping.some((prefix) => name.startsWith(prefix)) && name !== buttonName,
    ),
  )
}

/** What stays in the draft: also a new record that was named and not begun yet, whatever other button was pressed meanwhile. */
export function keptValues(values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) =>
        name !== buttonName &&
        !name.startsWith(findPrefix) &&
        !(newRecordPrefixes.some((prefix) => name.startsWith(prefix)) && value.trim() === ''),
    ),
  )
}

/** Enter presses the form's first button. Where words to be found were typed, it means that. */
export function enteredButton(values: FormValues): PressedButton {
  const find = Object.keys(values).find((name) => name.startsWith(findPrefix) && values[name]?.trim())
  return find
    ? { command: 'find', path: find.slice(findPrefix.length), argument: '' }
    : { command: 'save', path: '', argument: '' }
}

/** The values after the button was pressed. What a button does not change stays as typed. */
export function afterButton(
  values: FormValues,
  { command, path: field, argument }: PressedButton,
  locale: Locale,
): FormValues {
  switch (command) {
    case 'add':
      return { ...values, [rowPath(field, rowCount(field, values))]: '' }
    case 'remove':
      return withoutRow(listOf(field), indexOf(field), values)
    case 'up':
      return withRowUp(listOf(field), indexOf(field), values)
    case 'clear':
      return { ...values, [field]: '' }
    case 'choose':
      return { ...values, [field]: argument }
    case 'calendar':
      return isCalendar(argument) ? inCalendar(values, field, argument, locale) : values
    default:
      return values
  }
}

function listOf(row: string): string {
  return row.slice(0, row.lastIndexOf('.'))
}

function indexOf(row: string): number {
  return Number(row.slice(row.lastIndexOf('.') + 1))
}

/**
 * A date in the other calendar. A whole day is the same day there; a month or a year is none of the other calendar's, so what
 * was typed stays and is to be typed anew.
 */
function inCalendar(values: FormValues, field: string, wanted: Calendar, locale: Locale): FormValues {
  const [day = '', month = '', year = '', given = ''] = ['Day', 'Month', 'Year', 'Calendar'].map(
    (part) => values[`${field}${part}`],
  )
  const calendar = isCalendar(given) ? given : 'gregory'
  if (calendar === wanted) return { ...values, [`${field}Calendar`]: wanted }
  const parsed = parsePartialDate({ day, month, year, calendar })
  const isDay = 'date' in parsed && parsed.date.precision === 'day'
  const fields =
    isDay && parsed.date.precision === 'day' ? toDateFields(parsed.date.date, wanted, locale) : { day, month: '', year }
  return {
    ...values,
    [`${field}Day`]: fields.day,
    [`${field}Month`]: fields.month,
    [`${field}Year`]: fields.year,
    [`${field}Calendar`]: wanted,
  }
}
