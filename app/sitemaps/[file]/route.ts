import { sitemapResponse } from '@/lib/sitemap/sitemap-response'
import { sitemapFile, sitemapFileCount } from '@/lib/sitemap/sitemap-xml'

export const dynamic = 'force-dynamic'

/** `/sitemaps/2.xml`: one file of a sitemap that needs several. */
export async function GET(_request: Request, { params }: RouteContext<'/sitemaps/[file]'>) {
  const number = /^([1-9]\d{0,4})\.xml$/.exec((await params).file)?.[1]
  return sitemapResponse((pages, origin) => {
    const file = Number(number)
    return number && file <= sitemapFileCount(pages) ? sitemapFile(pages, file, origin) : null
  })
}
