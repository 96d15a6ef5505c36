import { describe, expect, it } from 'vitest'
import { addressesPerFile, sitemapFile, sitemapFileCount, sitemapIndex } from './sitemap-xml'

const origin = 'https://registry.example'
const manyPages = (count: number) => Array.from({ length: count }, (_, index) => ({ path: `/bodies/b-${index}` }))

describe('sitemapFile', () => {
  it('lists a page in four languages, each with all its alternates', () => {
    const xml = sitemapFile([{ path: '/agreements/ir-ru', changedOn: '2026-11-20' }], 1, origin)
    expect(xml.match(/<loc>[^<]*<\/loc>/g)).toEqual([
      '<loc>https://registry.example/fa/agreements/ir-ru</loc>',
      '<loc>https://registry.example/ru/agreements/ir-ru</loc>',
      '<loc>https://registry.example/kk/agreements/ir-ru</loc>',
      '<loc>https://registry.example/en/agreements/ir-ru</loc>',
    ])
    expect(xml.match(/<xhtml:link /g)).toHaveLength(20)
    expect(xml.match(/<lastmod>2026-11-20<\/lastmod>/g)).toHaveLength(4)
  })

  it('holds no more addresses than it may, and the files together hold every page once', () => {
    const pages = manyPages(addressesPerFile / 4 + 1)
    const files = [1, 2].map((file) => sitemapFile(pages, file, origin).match(/<loc>/g)?.length)
    expect(sitemapFileCount(pages)).toBe(2)
    expect(files).toEqual([addressesPerFile, 4])
  })
})

describe('sitemapIndex', () => {
  it('lists the files', () => {
    expect(sitemapIndex(2, origin)).toContain('<loc>https://registry.example/sitemaps/2.xml</loc>')
  })
})
