import { doDueWork } from '@/lib/drafts/due-work'
import { logUnexpected } from '@/lib/forms/form-errors'

export const dynamic = 'force-dynamic'

/**
 * Does what the clock asks for. Whoever starts the application calls it every half minute (scripts/lib/due-work.mjs). Anybody
 * may: it does nothing but what is due, and that once.
 */
export async function POST() {
  try {
    await doDueWork(new Date())
    return new Response(null, { status: 204 })
  } catch (error) {
    logUnexpected(error)
    return new Response(null, { status: 503 })
  }
}
