import 'server-only'
import { getTranslations } from 'next-intl/server'
import { env } from '@/lib/env'
import { atomFeed } from './atom-feed'
import { atomXml } from './atom-xml'
import { calendarFeed } from './calendar-feed'
import { calendarText } from './calendar-text'
import type { FeedAddress } from './feed-address'
import { getCachedCalendar, getCachedFeed } from './feed-cached'

/** What stands at the address of a feed; null where the public sees no such record. */
export async function feedText(address: FeedAddress): Promise<string | null> {
  const { locale } = address
  const origin = new URL(env().APP_URL).origin
  const t = await getTranslations({ locale })
  if (address.format === 'ics') {
    const calendar = await getCachedCalendar(address.scope, locale)
    return calendar && calendarText(calendarFeed(calendar, address, origin, t))
  }
  const feed = await getCachedFeed(address.scope, locale)
  return feed && atomXml(atomFeed(feed, address, origin, t))
}
