import { env } from '@/lib/env'
import { locales } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'

export const dynamic = 'force-dynamic'

export function GET() {
  const closed = locales.flatMap((locale) =>
    [paths.desk(), paths.signIn(), paths.reportError()].map((path) => inLocale(locale, path)),
  )
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${new URL('/sitemap.xml', env().APP_URL)}`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}
