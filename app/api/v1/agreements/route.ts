import type { NextRequest } from 'next/server'
import { listCachedAgreementsForApi } from '@/lib/agreements/agreement-api-cached'
import { apiData, apiError } from '@/lib/http/api-response'
import { locales } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'

export const dynamic = 'force-dynamic'

/** `GET /api/v1/agreements?page=1`: fifty agreements a page, in all languages. */
export async function GET(request: NextRequest) {
  const page = request.nextUrl.searchParams.get('page') ?? '1'
  if (!/^[1-9]\d{0,4}$/.test(page)) return apiError('notFound')
  try {
    const list = await listCachedAgreementsForApi(Number(page))
    if (!list) return apiError('notFound')
    const { agreements, ...position } = list
    return apiData(request, {
      ...position,
      next: list.page < list.pages ? `/api/v1/agreements?page=${list.page + 1}` : null,
      agreements: agreements.map((agreement) => ({ ...addressesOf(agreement.key), ...agreement })),
    })
  } catch (error) {
    console.error('The list of agreements could not be read:', error)
    return apiError('unavailable')
  }
}

function addressesOf(key: string) {
  return {
    self: `/api/v1/agreements/${key}`,
    pages: Object.fromEntries(locales.map((locale) => [locale, inLocale(locale, paths.agreement(key))])),
  }
}
