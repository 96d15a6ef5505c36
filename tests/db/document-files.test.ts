import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { uploadDocument } from '@/lib/documents/document-commands'
import { sweepFiles } from '@/lib/documents/document-sweep'
import { draftName, pendingName } from '@/lib/documents/file-names'
import { keepFile, openKeptFile, pathOf, settleFile } from '@/lib/documents/file-store'
import { testDatabase } from '@/tests/support/database'
import { draftBy, received, testDocuments, uploadInput } from '@/tests/support/documents'

testDatabase()
const test = testDocuments()
const uploader = () => test.people.uploader

describe('what a crash leaves', () => {
  const incoming = () => join(test.folder, 'incoming')

  beforeEach(async () => {
    await rm(incoming(), { recursive: true, force: true })
    await mkdir(incoming(), { recursive: true })
  })

  it('is an unfinished file, which the next start removes', async () => {
    const dead = draftName(randomUUID()).replace(`.${process.pid}.`, '.999999999.')
    await writeFile(join(incoming(), dead), 'half')
    const alive = await received('still on its way')
    expect(await sweepFiles()).toEqual({ drafts: 1, orphans: 0 })
    expect(await readdir(incoming())).toEqual([draftName(alive.id)])
  })

  it('is a kept file without a row, which goes as well', async () => {
    const file = await received(`orphan ${randomUUID()}`)
    await keepFile(file)
    await age(pendingName(file))
    expect(await sweepFiles()).toEqual({ drafts: 0, orphans: 1 })
    expect(existsSync(pathOf(file.sha256))).toBe(false)
    expect(await readdir(incoming())).toEqual([])
  })

  it('is a mark beside a file whose row was written after all: the file stays', async () => {
    const key = `test-${randomUUID()}`
    const file = await received(key)
    await uploadDocument(uploader(), uploadInput(key), file)
    await age(pendingName(file))
    expect(await sweepFiles()).toEqual({ drafts: 0, orphans: 0 })
    expect(existsSync(pathOf(file.sha256))).toBe(true)
    expect(await readdir(incoming())).toEqual([])
  })

  it('is never a file without a mark, nor anything that did not come from here', async () => {
    const kept = pathOf('b'.repeat(64))
    await writeFile(kept, 'of yesterday’s database')
    await writeFile(join(incoming(), 'README'), 'old')
    await age('README')
    expect(await sweepFiles()).toEqual({ drafts: 0, orphans: 0 })
    expect(existsSync(kept)).toBe(true)
    expect(await readdir(incoming())).toEqual(['README'])
  })

  it('is swept while the same file comes again, and the new one stays', async () => {
    for (let round = 0; round < 5; round += 1) {
      const key = `test-${randomUUID()}`
      const crashed = await received(key)
      await keepFile(crashed)
      await age(pendingName(crashed))
      const again = await received(key)
      await Promise.all([sweepFiles(), uploadDocument(uploader(), uploadInput(key), again)])
      expect(await readFile(pathOf(again.sha256), 'utf8')).toBe(key)
      await settleFile(again)
    }
  })

  async function age(name: string): Promise<void> {
    const hourAgo = new Date(Date.now() - 3_600_000)
    await utimes(join(incoming(), name), hourAgo, hourAgo)
  }
})

describe('openKeptFile', () => {
  it('gives a file only where it is as the registry knows it', async () => {
    const { file } = await draftBy(uploader())
    const stream = await openKeptFile(file)
    expect((await stream?.toArray())?.join('')).toHaveLength(file.bytes)
    expect(await openKeptFile({ ...file, bytes: file.bytes + 1 })).toBeNull()
    expect(await openKeptFile({ ...file, sha256: 'c'.repeat(64) })).toBeNull()
  })
})
