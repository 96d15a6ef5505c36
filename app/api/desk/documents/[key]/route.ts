import { currentActor } from '@/lib/auth/session'
import { getDeskFile } from '@/lib/documents/document-desk-queries'
import { fileResponse } from '@/lib/documents/file-response'
import { logUnexpected } from '@/lib/forms/form-errors'
import { apiError } from '@/lib/http/api-response'
import { isRecordKey } from '@/lib/records/record-key'

export const dynamic = 'force-dynamic'

/** `GET /api/desk/documents/KEY`: the file of a document, published or not, for those who keep documents. */
export async function GET(request: Request, { params }: RouteContext<'/api/desk/documents/[key]'>) {
  const { key } = await params
  try {
    const actor = await currentActor()
    const file = actor && isRecordKey(key) ? await getDeskFile(actor, key) : null
    return file ? await fileResponse(request, file) : apiError('notFound')
  } catch (error) {
    logUnexpected(error)
    return apiError('unavailable')
  }
}
