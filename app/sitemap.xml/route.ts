import { sitemapResponse } from '@/lib/sitemap/sitemap-response'
import { sitemapFile, sitemapFileCount, sitemapIndex } from '@/lib/sitemap/sitemap-xml'

export const dynamic = 'force-dynamic'

/** The sitemap itself while it fits into one file, else the list of its files. */
export function GET() {
  return sitemapResponse((pages, origin) => {
    const count = sitemapFileCount(pages)
    return count === 1 ? sitemapFile(pages, 1, origin) : sitemapIndex(count, origin)
  })
}
