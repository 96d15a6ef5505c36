import { getTranslations } from 'next-intl/server'
import { env } from '@/lib/env'
import { atomFeed } from '@/lib/feeds/atom-feed'
import { atomXml } from '@/lib/feeds/atom-xml'
import { parseFeedAddress } from '@/lib/feeds/feed-address'
import { getCachedFeed } from '@/lib/feeds/feed-cached'
import { getCachedWithdrawalDay } from '@/lib/history/withdrawal-cached'
import { apiError, apiText } from '@/lib/http/api-response'
import { isRecordKey } from '@/lib/records/record-key'

export const dynamic = 'force-dynamic'

/** `GET /feeds/fa/agreements/ir-ru.atom`: what has changed, in the language of the address. */
export async function GET(request: Request, { params }: RouteContext<'/feeds/[...address]'>) {
  const address = parseFeedAddress((await params).address)
  if (!address) return apiError('notFound')
  const { locale, scope } = address
  if (scope.kind !== 'registry' && !isRecordKey(scope.key)) return apiError('notFound')
  try {
    const feed = await getCachedFeed(scope, locale)
    if (feed) {
      const t = await getTranslations({ locale })
      const xml = atomXml(atomFeed(feed, address, new URL(env().APP_URL).origin, t))
      return apiText(request, xml, { type: 'application/atom+xml; charset=utf-8', language: locale })
    }
    const withdrawnOn = scope.kind === 'registry' ? null : await getCachedWithdrawalDay(scope.kind, scope.key)
    return withdrawnOn === null ? apiError('notFound') : apiError('withdrawn', { withdrawnOn })
  } catch (error) {
    console.error('The feed could not be read:', error)
    return apiError('unavailable')
  }
}
