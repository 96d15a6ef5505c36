import 'server-only'
import { env } from '@/lib/env'
import { listCachedPages } from './sitemap-cached'
import type { SitemapPage } from './sitemap-queries'

/** XML made of the public pages; 404 where `draw` finds nothing to show, 503 while they cannot be read. */
export async function sitemapResponse(
  draw: (pages: SitemapPage[], origin: string) => string | null,
): Promise<Response> {
  let pages: SitemapPage[]
  try {
    pages = await listCachedPages()
  } catch (error) {
    console.error('The sitemap could not be read:', error)
    return new Response(null, { status: 503, headers: { 'Retry-After': '60' } })
  }
  const xml = draw(pages, new URL(env().APP_URL).origin)
  if (xml === null) return new Response(null, { status: 404 })
  return new Response(xml, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, no-cache' },
  })
}
