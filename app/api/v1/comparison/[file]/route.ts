import type { NextRequest } from 'next/server'
import { comparisonFormat } from '@/lib/comparison/comparison-address'
import { comparisonFile } from '@/lib/comparison/comparison-file'
import { parseComparison } from '@/lib/comparison/comparison-question'
import { apiError, apiFile } from '@/lib/http/api-response'
import { isLocale } from '@/lib/i18n/locales'

export const dynamic = 'force-dynamic'

/**
 * `GET /api/v1/comparison/agreements.csv?language=ru&agreement=ir-ru&agreement=kz-az`, `.xlsx`: what a comparison shows, with the
 * question of its page. 404 where the page would show no table, or refuse a part of the question.
 */
export async function GET(request: NextRequest, { params }: RouteContext<'/api/v1/comparison/[file]'>) {
  const { file } = await params
  const search = request.nextUrl.searchParams
  const format = comparisonFormat(file)
  const language = search.get('language')
  if (!format || !isLocale(language)) return apiError('notFound')
  const asked = Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]))
  try {
    const bytes = await comparisonFile(parseComparison(asked), format, language)
    return bytes ? apiFile(request, bytes, file) : apiError('notFound')
  } catch (error) {
    console.error('Agreements could not be compared:', error)
    return apiError('unavailable')
  }
}
