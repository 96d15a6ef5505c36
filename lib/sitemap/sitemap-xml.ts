import { languageAddresses } from '@/lib/i18n/alternates'
import { locales } from '@/lib/i18n/locales'
import type { SitemapPage } from './sitemap-queries'

/** Addresses a file holds at most. The protocol allows 50,000; alternates make each of ours five times as long. */
export const addressesPerFile = 10_000
const pagesPerFile = addressesPerFile / locales.length

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** How many files the pages need; at least one. */
export function sitemapFileCount(pages: readonly SitemapPage[]): number {
  return Math.max(1, Math.ceil(pages.length / pagesPerFile))
}

/** One file, counted from 1: every page in every language with its alternates. `origin` is without a slash at the end. */
export function sitemapFile(pages: readonly SitemapPage[], file: number, origin: string): string {
  const part = pages.slice((file - 1) * pagesPerFile, file * pagesPerFile)
  const urls = part.map((page) => pageUrls(page, origin)).join('')
  return `${head}<urlset xmlns="${schema}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls}</urlset>\n`
}

/** The list of the files, for registries whose pages do not fit into one. */
export function sitemapIndex(fileCount: number, origin: string): string {
  const files = Array.from({ length: fileCount }, (_, index) => {
    return `<sitemap><loc>${escapeXml(`${origin}/sitemaps/${index + 1}.xml`)}</loc></sitemap>\n`
  })
  return `${head}<sitemapindex xmlns="${schema}">\n${files.join('')}</sitemapindex>\n`
}

function pageUrls({ path, changedOn }: SitemapPage, origin: string): string {
  const addresses = languageAddresses(path)
  const alternates = Object.entries(addresses)
    .map(([lang, address]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${escapeXml(origin + address)}"/>`)
    .join('')
  const changed = changedOn ? `<lastmod>${changedOn}</lastmod>` : ''
  return locales
    .map((locale) => `<url><loc>${escapeXml(origin + addresses[locale])}</loc>${changed}${alternates}</url>\n`)
    .join('')
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
