import type { RecordDocument } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { documentChildren, documentRow } from '@/lib/records/rows/document-rows'
import type { ChildRows, Row } from '@/lib/records/rows/table-rows'
import { replaceChildren } from '@/lib/records/rows/table-writer'
import type { Load } from './load'
import type { Noun } from './record-checks'
import { findRecords, writeRecords } from './row-writer'

/**
 * Loads all records of one kind with what belongs to them.
 * @param closed keys of records that the load may not touch because what they are part of is kept at the desk
 */
export async function loadNoun(
  load: Load,
  noun: Noun,
  documents: ReadonlyMap<string, RecordDocument>,
  closed: ReadonlySet<string> = new Set(),
): Promise<void> {
  const shape = recordShapes[noun]
  const stored = await findRecords(load, noun, [...documents.keys()], closed)
  const written = new Map<string, Row>()
  const owned = new Map<string, ChildRows[]>()
  for (const [key, document] of documents) {
    if (closed.has(key) || load.of(noun).desk.has(key)) continue
    const id = load.id(noun, key)
    written.set(key, { ...documentRow(shape, document, load), ...(shape.hasState ? { state: 'published' } : {}) })
    owned.set(key, documentChildren(shape, document, id, load))
  }
  await writeRecords(load, noun, stored, written)
  for (const key of await replaceChildren(load.tx, owned)) load.noteChange(noun, key)
}
