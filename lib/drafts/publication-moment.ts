import type { FieldErrors } from '@/lib/forms/form-data'
import { parseDateFields } from '@/lib/i18n/date-fields'
import { toAsciiDigits } from '@/lib/i18n/numbers'

/** A full hour by Greenwich: the registry has readers in many zones, and the page says which it means. */
export function publicationMoment(data: {
  publishDay: string
  publishMonth: string
  publishYear: string
  publishCalendar: 'gregory' | 'persian'
  publishHour: string
}): { at: Date } | { errors: FieldErrors } {
  const day = parseDateFields({
    day: data.publishDay,
    month: data.publishMonth,
    year: data.publishYear,
    calendar: data.publishCalendar,
  })
  if ('error' in day) return { errors: { publish: day.error } }
  const hour = toAsciiDigits(data.publishHour).trim() || '0'
  if (!/^\d{1,2}$/.test(hour) || Number(hour) > 23) return { errors: { publishHour: 'hourInvalid' } }
  return { at: new Date(`${day.iso}T${hour.padStart(2, '0')}:00:00Z`) }
}
