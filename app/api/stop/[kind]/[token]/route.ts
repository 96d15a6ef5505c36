import { logUnexpected } from '@/lib/forms/form-errors'
import { apiError } from '@/lib/http/api-response'
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { isStopKind, type StopKind } from '@/lib/stops/stop-kind'
import { stops } from '@/lib/stops/stop-kinds'

export const dynamic = 'force-dynamic'

/**
 * Ends what an e-mail is about: for programs for e-mail at one click (RFC 8058), which send no more than that, and for the form of the
 * page, which is led back there. From whichever site it comes: the token is the right to do it.
 */
export async function POST(request: Request, { params }: RouteContext<'/api/stop/[kind]/[token]'>) {
  const { kind, token } = await params
  if (!isStopKind(kind)) return apiError('notFound')
  try {
    if (!(await stops[kind].end(token))) return apiError('notFound')
    const locale = new URL(request.url).searchParams.get('locale')
    return isLocale(locale) ? pageOf(locale, kind, token) : new Response(null, { status: 200, headers: unkept })
  } catch (error) {
    logUnexpected(error)
    return apiError('unavailable')
  }
}

/** What a person opens leads to the page that asks; nothing ends by looking, as programs that check links do. */
export async function GET(_: Request, { params }: RouteContext<'/api/stop/[kind]/[token]'>) {
  const { kind, token } = await params
  return isStopKind(kind) ? pageOf(defaultLocale, kind, token) : apiError('notFound')
}

const unkept = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' }

function pageOf(locale: Locale, kind: StopKind, token: string): Response {
  const Location = inLocale(locale, paths.stop(kind, encodeURIComponent(token)))
  return new Response(null, { status: 303, headers: { ...unkept, Location } })
}
