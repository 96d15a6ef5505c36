import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { TagLedger } from './tag-ledger.mjs'

let folder: string
const file = () => path.join(folder, 'cache', 'tags.json')

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hamkino-ledger-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

it('has nothing to tell before the first mark', () => {
  expect(new TagLedger(file()).changes()).toBeNull()
})

it('tells the next process what this one marked', () => {
  new TagLedger(file()).record({ registry: { stale: 5 } })
  expect(new TagLedger(file()).changes()).toEqual({ registry: { stale: 5 } })
})

it('keeps since when something may not be shown, when it is marked out of date again', () => {
  const ledger = new TagLedger(file())
  ledger.record({ 'agreement:ir-ru': { stale: 5, gone: 5 }, standings: { stale: 5 } })
  ledger.record({ 'agreement:ir-ru': { stale: 7 } })
  expect(new TagLedger(file()).changes()).toEqual({ 'agreement:ir-ru': { stale: 7, gone: 5 }, standings: { stale: 5 } })
})
