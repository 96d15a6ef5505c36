import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { securityHeaders } from './lib/http/security-headers.ts'
import { versionedFiles } from './lib/http/versioned-files.ts'
import { locales } from './lib/i18n/locales.ts'

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts')

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // With cache components, forms without JavaScript lose what was typed and a restart without a database answers 500.
  cacheComponents: false,
  // Seconds that a shared cache may go on showing what has run out. The default is a year, also for what was withdrawn.
  expireTime: 60,
  cacheHandler: fileURLToPath(new URL('./lib/cache/page-cache-handler.mjs', import.meta.url)),
  // Forms take texts of up to 300 kB; whoever chooses a larger file should read that it is too large, not that something broke.
  experimental: { serverActions: { bodySizeLimit: '4mb' } },
  // The image optimiser has been a way into servers; the registry has no pictures that need it.
  images: { unoptimized: true },
  // It reads files of its own while it runs.
  serverExternalPackages: ['pg-boss'],
  // `npm run check` checks the types; a start on a slow machine must not pay for it again.
  typescript: { ignoreBuildErrors: true },
  env: { ERROR_PAGE_MESSAGES: JSON.stringify(errorPageMessages()) },
  // One language twice has nothing to be compared with: that is the text itself. Here, as a page that is kept and redirects sends
  // its location twice.
  redirects: async () =>
    locales.map((code) => ({
      source: `/:locale/agreements/:key/compare/${code}/${code}`,
      destination: '/:locale/agreements/:key/text',
      permanent: true,
    })),
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    // Each by itself, so that what is not there yet is not kept as missing.
    ...(process.env.NODE_ENV === 'production' ? versionedFiles() : []).map((name) => ({
      source: `/${name}`,
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    })),
    // Parts of pages for the framework's own navigation, which ours does not use: shared caches would keep them for a year.
    ...[
      { source: '/:path*', has: [{ type: 'header' as const, key: 'next-router-segment-prefetch' }] },
      { source: '/:path*.rsc' },
    ].map((match) => ({ ...match, headers: [{ key: 'Cache-Control', value: 'no-store' }] })),
  ],
}

/** See lib/i18n/error-messages.ts. */
function errorPageMessages() {
  const messagesOf = (locale: string) =>
    JSON.parse(readFileSync(new URL(`./messages/${locale}.json`, import.meta.url), 'utf8'))
  return Object.fromEntries(locales.map((locale) => [locale, messagesOf(locale).errorPage]))
}

export default withNextIntl(config)
