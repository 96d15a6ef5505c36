import { isLinkToken } from '@/lib/auth/access-link'
import { holdLinkToken } from '@/lib/auth/access-link-cookie'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'

export const dynamic = 'force-dynamic'

/**
 * The link of an invitation or a reset. The token goes from the address into a cookie at once: the page that is then shown has an
 * address that tells nothing, to the history of a shared computer, to a server's log or to another site. Whether the link is any
 * good is not asked here; one answer for all.
 */
export async function GET(_: Request, { params }: RouteContext<'/[locale]/welcome/[token]'>) {
  const { locale, token } = await params
  if (isLinkToken(token)) await holdLinkToken(token)
  // Relative: behind a proxy the framework does not know the address that people type.
  return new Response(null, {
    status: 303,
    headers: {
      Location: inLocale(isLocale(locale) ? locale : defaultLocale, paths.welcome()),
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}
