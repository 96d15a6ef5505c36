import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cacheFolder, ledgerFile, ledgerFiles } from './cache-folder.mjs'

let root: string
let server: string
let pages: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hamkino-folder-'))
  server = join(root, '.next/server')
  pages = join(root, 'pages')
  mkdirSync(server, { recursive: true })
  writeFileSync(join(root, '.next/BUILD_ID'), 'build-1\n')
  vi.stubEnv('HAMKINO_CACHE_DIR', '')
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(root, { recursive: true })
})

/** The file that an application started with this setting reads. */
function readBy(cacheDir: string): string {
  vi.stubEnv('HAMKINO_CACHE_DIR', cacheDir)
  const file = ledgerFile(cacheFolder(server))
  vi.stubEnv('HAMKINO_CACHE_DIR', '')
  return file
}

describe('the ledgers to write to after the database was changed', () => {
  it('are those of the build and of every database that npm start has kept pages of', () => {
    for (const database of ['trial', 'd41d8cd9']) mkdirSync(join(pages, database), { recursive: true })
    expect(ledgerFiles(server, pages).sort()).toEqual(
      [readBy(''), readBy(join(pages, 'trial')), readBy(join(pages, 'd41d8cd9'))].sort(),
    )
  })

  it('are the build’s alone where npm start was never used', () => {
    expect(ledgerFiles(server, pages)).toEqual([readBy('')])
  })

  it('are the named folder’s alone where one is named', () => {
    mkdirSync(join(pages, 'trial'), { recursive: true })
    vi.stubEnv('HAMKINO_CACHE_DIR', join(root, 'elsewhere'))
    expect(ledgerFiles(server, pages)).toEqual([join(root, 'elsewhere', 'build-1', 'tags.json')])
  })
})
