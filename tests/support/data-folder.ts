import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { parse, stringify } from 'yaml'
import type { z } from 'zod'
import type { DataFile } from '@/prisma/seed/record-files'
import type { dataFiles } from '@/prisma/seed/record-schema'
import { root } from '@/scripts/lib/root.mjs'

/** The registry's own records. */
export const registryFolder: string = join(root, 'prisma/data')

/** A record as a file may say it. */
type Written<File extends DataFile> = z.input<(typeof dataFiles)[File]>

/** The files of a folder, changed one list of records at a time. */
export interface DataFolder {
  path: string
  edit<File extends DataFile>(file: File, change: (records: Written<File>[]) => void): Promise<void>
  write(file: string, text: string): Promise<void>
}

/** A copy of the registry's records that a test may change; it goes when the test has finished. */
export async function copyOfRegistry(): Promise<DataFolder> {
  const path = await mkdtemp(join(tmpdir(), 'hamkino-data-'))
  onTestFinished(() => rm(path, { recursive: true }))
  await cp(registryFolder, path, { recursive: true })
  return {
    path,
    async edit(file, change) {
      const name = join(path, `${file}.yaml`)
      const records = parse(await readFile(name, 'utf8'))
      change(records)
      await writeFile(name, stringify(records))
    },
    write: (file, text) => writeFile(join(path, file), text),
  }
}
