import 'server-only'
import type { Locale } from '@/lib/i18n/locales'
import type { ExportName } from './export-address'
import { exportFile, inBatches } from './export-file'
import { listPublishedDocuments } from './export-queries'
import type { ExportSelection } from './export-selection'

const waiting = new Map<string, Promise<Uint8Array>>()
/** More than that are refused: with questions of lists there are files without end to ask for. */
const mostWaiting = 24

/**
 * What the public may read, as a file. Anybody may ask, and files are made one after the other: whoever asks for one that is still
 * waiting for its turn gets that one, so that no crowd keeps the others waiting. It says what is published when its turn comes.
 * @param selection the records that a list leaves; null for all
 * @returns null where too many others wait
 */
export function publicExport(
  name: ExportName,
  language: Locale | null,
  selection: ExportSelection | null = null,
): Promise<Uint8Array> | null {
  const mark = `${name.of}.${name.format} ${language} ${selection?.query ?? ''}`
  const known = waiting.get(mark)
  if (known) return known
  if (waiting.size >= mostWaiting) return null
  const begun = inBatches((noun, after) => listPublishedDocuments(noun, after, selection?.keysAfter ?? null))
  const made: Promise<Uint8Array> = exportFile(name, language, (noun) => {
    if (waiting.get(mark) === made) waiting.delete(mark)
    return begun(noun)
  })
  waiting.set(mark, made)
  return made
}
