import { type FeedFormat, parseFeedAddress } from '@/lib/feeds/feed-address'
import { feedText } from '@/lib/feeds/feed-text'
import { getCachedWithdrawalDay } from '@/lib/history/withdrawal-cached'
import { apiError, apiText } from '@/lib/http/api-response'
import { isCountryCode, isRecordKey } from '@/lib/records/record-key'

export const dynamic = 'force-dynamic'

const types: Record<FeedFormat, string> = {
  atom: 'application/atom+xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
}

/** `GET /feeds/fa/agreements/ir-ru.atom` and `.ics`, of a country `.ics` alone: what has changed, and the days to come, in the language of the address. */
export async function GET(request: Request, { params }: RouteContext<'/feeds/[...address]'>) {
  const address = parseFeedAddress((await params).address)
  if (!address) return apiError('notFound')
  const { locale, scope, format } = address
  const isKey = scope.kind === 'countries' ? isCountryCode : isRecordKey
  if (scope.kind !== 'registry' && !isKey(scope.key)) return apiError('notFound')
  try {
    const text = await feedText(address)
    if (text !== null) return apiText(request, text, { type: types[format], language: locale })
    const withdrawnOn = scope.kind === 'registry' ? null : await getCachedWithdrawalDay(scope.kind, scope.key)
    return withdrawnOn === null ? apiError('notFound') : apiError('withdrawn', { withdrawnOn })
  } catch (error) {
    console.error('The feed could not be read:', error)
    return apiError('unavailable')
  }
}
