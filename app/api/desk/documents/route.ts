import { receiveUpload } from '@/lib/documents/document-upload'
import { refusedResponse, savedResponse } from '@/lib/documents/upload-response'
import { DomainError } from '@/lib/errors'
import { logUnexpected } from '@/lib/forms/form-errors'
import { apiError } from '@/lib/http/api-response'

export const dynamic = 'force-dynamic'

/**
 * Takes a file with the fields of its form. Not a server action: those hold the whole body in memory. And not behind proxy.ts,
 * whose presence cuts bodies at 10 MiB without a word: its matcher leaves `/api/` out.
 */
export async function POST(request: Request) {
  try {
    const answer = await receiveUpload(request)
    if (answer.kind === 'absent') return apiError('notFound')
    return answer.kind === 'saved'
      ? savedResponse(request, answer.locale, answer.receipt.key)
      : await refusedResponse(request, answer.locale, answer.refusal)
  } catch (error) {
    if (error instanceof DomainError) return Response.json({ error: { code: error.code } }, { status: 403 })
    // The sender who went away hears nothing, and is no fault.
    if (!request.signal.aborted) logUnexpected(error)
    return apiError('unavailable')
  }
}

export function GET() {
  return apiError('notFound')
}
