import { logUnexpected } from '@/lib/forms/form-errors'
import { apiError } from '@/lib/http/api-response'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { stopByToken } from '@/lib/reminders/stop-link'

export const dynamic = 'force-dynamic'

/**
 * Stops the reminders of the account that the token names: for programs for e-mail at one click (RFC 8058), which send no more than
 * that, and for the form of the page, which is led back there. From whichever site it comes: the token is the right to do it.
 */
export async function POST(request: Request, { params }: RouteContext<'/api/reminders/[token]'>) {
  const { token } = await params
  try {
    if (!(await stopByToken(token))) return apiError('notFound')
    const locale = new URL(request.url).searchParams.get('locale')
    return isLocale(locale) ? pageOf(locale, token) : new Response(null, { status: 200, headers: unkept })
  } catch (error) {
    logUnexpected(error)
    return apiError('unavailable')
  }
}

/** What a person opens leads to the page that asks; nothing is stopped by looking, as programs that check links do. */
export async function GET(_: Request, { params }: RouteContext<'/api/reminders/[token]'>) {
  return pageOf(defaultLocale, (await params).token)
}

const unkept = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' }

function pageOf(locale: Parameters<typeof inLocale>[0], token: string): Response {
  const Location = inLocale(locale, paths.stopReminders(encodeURIComponent(token)))
  return new Response(null, { status: 303, headers: { ...unkept, Location } })
}
