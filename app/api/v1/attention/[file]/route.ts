import type { NextRequest } from 'next/server'
import { attentionFileName } from '@/lib/attention/attention-address'
import { attentionFile } from '@/lib/attention/attention-file'
import { parseAttentionFilter } from '@/lib/attention/attention-filter'
import { apiError, apiFile } from '@/lib/http/api-response'
import { firstValues } from '@/lib/http/question-path'
import { isLocale } from '@/lib/i18n/locales'

export const dynamic = 'force-dynamic'

/**
 * `GET /api/v1/attention/silent.csv?language=ru&country=ir`, `.xlsx`: what a list of what asks for attention shows on all its pages, with
 * the question of its page. 404 where no record can have a value that is asked for.
 */
export async function GET(request: NextRequest, { params }: RouteContext<'/api/v1/attention/[file]'>) {
  const { file } = await params
  const name = attentionFileName(file)
  const search = request.nextUrl.searchParams
  const language = search.get('language')
  const { filter, refused } = parseAttentionFilter(firstValues(search))
  if (!name || !isLocale(language) || refused.length > 0) return apiError('notFound')
  try {
    const bytes = await attentionFile(name, filter.chosen, language)
    return bytes ? apiFile(request, bytes, file) : apiError('unavailable')
  } catch (error) {
    console.error('A list of what asks for attention could not be written:', error)
    return apiError('unavailable')
  }
}
