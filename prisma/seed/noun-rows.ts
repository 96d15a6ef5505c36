import type { Load } from './load'
import type { Noun } from './record-checks'
import { findRecords, type models, replaceChildren, writeRecords } from './row-writer'
import type { ChildRows, NewRow, Row } from './table-rows'

/** What a load says of every record; the rest of a row is the noun's. */
type Identity = 'id' | 'key' | 'code' | 'keptBy' | 'version' | 'changedAt'

/** How the records of one kind become rows. */
export interface NounRows<N extends Noun, Record> {
  row(record: Record, load: Load, position: number): Omit<NewRow<(typeof models)[N]>, Identity>
  /** What belongs to the record and to nothing else, each table behind the one that it hangs on. */
  children(record: Record, id: string, load: Load): ChildRows[]
}

/**
 * Loads all records of one kind with what belongs to them.
 * @param closed keys of records that the load may not touch because what they are part of is kept at the desk
 */
export async function loadNoun<N extends Noun, Record>(
  load: Load,
  noun: N,
  records: ReadonlyMap<string, Record>,
  rows: NounRows<N, Record>,
  closed: ReadonlySet<string> = new Set(),
): Promise<void> {
  const stored = await findRecords(load, noun, [...records.keys()], closed)
  const written = new Map<string, Row>()
  const owned = new Map<string, ChildRows[]>()
  for (const [position, [key, record]] of [...records].entries()) {
    if (closed.has(key) || load.of(noun).desk.has(key)) continue
    written.set(key, rows.row(record, load, position + 1) as Row)
    owned.set(key, rows.children(record, load.id(noun, key), load))
  }
  await writeRecords(load, noun, stored, written)
  await replaceChildren(load, noun, owned)
}

export const published = { state: 'published' } as const
