import type { NextRequest } from 'next/server'
import { can } from '@/lib/auth/permissions'
import { currentActor } from '@/lib/auth/session'
import { exportLanguage, exportName } from '@/lib/exchange/export-address'
import { exportFile } from '@/lib/exchange/export-file'
import { eachDeskBatch } from '@/lib/exchange/export-queries'
import { logUnexpected } from '@/lib/forms/form-errors'
import { apiError, privateFile } from '@/lib/http/api-response'

export const dynamic = 'force-dynamic'

/** `GET /api/desk/export/films.xlsx`: the records as editors see them. For anybody else there is nothing here. */
export async function GET(request: NextRequest, { params }: RouteContext<'/api/desk/export/[file]'>) {
  const { file } = await params
  const name = exportName(file)
  const language = exportLanguage(request.nextUrl.searchParams)
  try {
    const actor = await currentActor()
    if (!name || language === undefined || !actor || !can(actor, 'record.edit', {})) return apiError('notFound')
    return privateFile(await exportFile(name, language, (noun) => eachDeskBatch(actor, noun)), file)
  } catch (error) {
    logUnexpected(error)
    return apiError('unavailable')
  }
}
