import 'server-only'
import type { Locale } from '@/lib/i18n/locales'
import type { ExportName } from './export-address'
import { exportFile, inBatches } from './export-file'
import { listPublishedDocuments } from './export-queries'

const waiting = new Map<string, Promise<Uint8Array>>()

/**
 * What the public may read, as a file. Anybody may ask, and files are made one after the other: whoever asks for one that is still
 * waiting for its turn gets that one, so that no crowd keeps the others waiting. It says what is published when its turn comes.
 */
export function publicExport(name: ExportName, language: Locale | null): Promise<Uint8Array> {
  const mark = `${name.of}.${name.format} ${language}`
  const known = waiting.get(mark)
  if (known) return known
  const begun = inBatches(listPublishedDocuments)
  const made: Promise<Uint8Array> = exportFile(name, language, (noun) => {
    if (waiting.get(mark) === made) waiting.delete(mark)
    return begun(noun)
  })
  waiting.set(mark, made)
  return made
}
