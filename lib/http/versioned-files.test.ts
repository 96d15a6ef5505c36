import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { versionedFiles } from './versioned-files'

/** Where a file has changed: it gets its next version here and where it is named, fonts in `scripts/fonts.mjs`, and the old name goes. */
const kept: Readonly<Record<string, string>> = {
  'fonts/naskh-fa.v1.woff2': '100a66072fd1161c',
  'fonts/onest-cyr-400.v1.woff2': 'afe453a0bbaf5c1b',
  'fonts/onest-cyr-600.v1.woff2': '3359597093367b4d',
  'fonts/onest-cyr.v1.woff2': '40efd869485db75c',
  'fonts/onest-kk-400.v1.woff2': '8ab732253c716fbe',
  'fonts/onest-kk-600.v1.woff2': '570090d3b3953771',
  'fonts/onest-kk.v1.woff2': '8957c6c8cb53f542',
  'fonts/onest-lat-400.v1.woff2': '749f250e52e4ce0a',
  'fonts/onest-lat-600.v1.woff2': 'f31a2b15cbacab03',
  'fonts/onest-lat.v1.woff2': 'ca598aca83823e1a',
  'fonts/onest-latx-400.v1.woff2': '99269a85226740db',
  'fonts/onest-latx-600.v1.woff2': 'ed690d36ab14629a',
  'fonts/onest-latx.v1.woff2': 'cafe33980a9bf743',
  'fonts/serif-cyr.v1.woff2': 'ecfdc30dcef7b3a6',
  'fonts/serif-lat.v1.woff2': '8a2483574027ed96',
  'fonts/vazirmatn-fa-400.v1.woff2': 'df176f79288bfd4b',
  'fonts/vazirmatn-fa-600.v1.woff2': 'fcbd2860cfa05968',
  'fonts/vazirmatn-fa.v1.woff2': '89e202f412ec2291',
  'page.v1.js': 'e964d093c0d79039',
  'search.v1.js': '6eb1bced497a2c17',
}

it('a file that browsers keep has its name for these bytes alone', () => {
  const digest = (name: string) =>
    createHash('sha256')
      .update(readFileSync(new URL(`../../public/${name}`, import.meta.url)))
      .digest('hex')
      .slice(0, 16)
  expect(Object.fromEntries(versionedFiles().map((name) => [name, digest(name)]))).toEqual(kept)
})
