import { getCachedAgreementForApi } from '@/lib/agreements/agreement-api-cached'
import { getCachedWithdrawalDay } from '@/lib/history/withdrawal-cached'
import { apiData, apiError } from '@/lib/http/api-response'
import { isRecordKey } from '@/lib/records/record-key'

export const dynamic = 'force-dynamic'

/** `GET /api/v1/agreements/KEY`: one agreement with its clauses, in all languages. */
export async function GET(request: Request, { params }: RouteContext<'/api/v1/agreements/[key]'>) {
  const { key } = await params
  if (!isRecordKey(key)) return apiError('notFound')
  try {
    const agreement = await getCachedAgreementForApi(key)
    if (agreement) return apiData(request, agreement)
    const withdrawnOn = await getCachedWithdrawalDay('agreements', key)
    return withdrawnOn === null ? apiError('notFound') : apiError('withdrawn', { withdrawnOn })
  } catch (error) {
    console.error('The agreement could not be read:', error)
    return apiError('unavailable')
  }
}
