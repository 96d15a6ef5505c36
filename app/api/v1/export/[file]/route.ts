import type { NextRequest } from 'next/server'
import { exportLanguage, exportName } from '@/lib/exchange/export-address'
import { exportSelection } from '@/lib/exchange/export-selection'
import { publicExport } from '@/lib/exchange/public-export'
import { apiError, apiFile } from '@/lib/http/api-response'

export const dynamic = 'force-dynamic'

/**
 * `GET /api/v1/export/films.csv`, `.xlsx`, `.json`, `registry.xlsx`: what the public may read, in the columns of an import. With the
 * question of a list (`films.csv?country=ir`) only the records that it leaves.
 */
export async function GET(request: NextRequest, { params }: RouteContext<'/api/v1/export/[file]'>) {
  const { file } = await params
  const name = exportName(file)
  const language = exportLanguage(request.nextUrl.searchParams)
  if (!name || language === undefined) return apiError('notFound')
  const selection = exportSelection(name, request.nextUrl.searchParams)
  if (selection === undefined) return apiError('notFound')
  try {
    const bytes = await publicExport(name, language, selection)
    return bytes ? apiFile(request, bytes, file) : apiError('unavailable')
  } catch (error) {
    console.error('The records could not be exported:', error)
    return apiError('unavailable')
  }
}
