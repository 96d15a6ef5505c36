import { apiError } from '@/lib/http/api-response'

/** Programs get JSON for an address that does not exist as well. */
export function GET() {
  return apiError('notFound')
}
