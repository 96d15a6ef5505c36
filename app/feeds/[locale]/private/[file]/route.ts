import { getTranslations } from 'next-intl/server'
import { env } from '@/lib/env'
import { privateCalendarFeed } from '@/lib/feeds/calendar-feed'
import { calendarText } from '@/lib/feeds/calendar-text'
import { getPrivateCalendar } from '@/lib/feeds/private-calendar-queries'
import { logUnexpected } from '@/lib/forms/form-errors'
import { apiError, privateText } from '@/lib/http/api-response'
import { isLocale } from '@/lib/i18n/locales'

export const dynamic = 'force-dynamic'

/**
 * `GET /feeds/fa/private/SECRET.ics`: the days on which something is due from one official, for their calendar program. Whoever has
 * the address reads it; nobody keeps it on the way, and no log learns it.
 */
export async function GET(_: Request, { params }: RouteContext<'/feeds/[locale]/private/[file]'>) {
  const { locale, file } = await params
  const [, secret] = /^([^.]*)\.ics$/.exec(file) ?? []
  if (!isLocale(locale) || secret === undefined) return apiError('notFound')
  try {
    const dates = await getPrivateCalendar(secret, locale, new Date().toISOString().slice(0, 10))
    if (dates === null) return apiError('notFound')
    const t = await getTranslations({ locale })
    const text = calendarText(privateCalendarFeed(dates, locale, new URL(env().APP_URL).origin, t))
    return privateText(text, { type: 'text/calendar; charset=utf-8', language: locale })
  } catch (error) {
    logUnexpected(error)
    return apiError('unavailable')
  }
}
