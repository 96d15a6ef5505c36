import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import type { DataFile } from '@/prisma/seed/record-files'
import type { dataFiles } from '@/prisma/seed/record-schema'
import { root } from '@/scripts/lib/root.mjs'

/** The records as their files say them: what the pages must tell, in each language. */
export function records<File extends DataFile>(file: File): z.input<(typeof dataFiles)[File]>[] {
  return parse(readFileSync(join(root, 'prisma/data', `${file}.yaml`), 'utf8'))
}

/** One record; throws where there is none, as a test must not go on with nothing. */
export function record<File extends DataFile>(file: File, key: string): z.input<(typeof dataFiles)[File]> {
  const found = records(file).find((one) => ('key' in one ? one.key : one.code) === key)
  if (!found) throw new Error(`No record ${key} in ${file}`)
  return found
}
