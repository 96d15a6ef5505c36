import type { RecordDocument, RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { changedLines, type DocumentLine, type LineChange } from './document-lines'

/**
 * What one state of a record says differently from another, as the public may read it: a record that is not public is neither
 * named nor pointed at, as its key alone would tell of it.
 * @param isPublic whether a record may be named
 */
export function shownChanges(
  noun: RecordNoun,
  before: RecordDocument,
  after: RecordDocument,
  isPublic: (noun: RecordNoun, key: string) => boolean,
): LineChange[] {
  return withoutHidden(changedLines(recordShapes[noun], before, after), isPublic)
}

/** See `shownChanges`, for changes that are found already. */
export function withoutHidden(
  changes: readonly LineChange[],
  isPublic: (noun: RecordNoun, key: string) => boolean,
): LineChange[] {
  const shown = (line: DocumentLine | null): DocumentLine | null =>
    line?.value.type === 'record' && !isPublic(line.value.noun, line.value.key)
      ? { ...line, value: { type: 'hidden' } }
      : line
  return changes.map((change) => ({
    ...change,
    before: shown(change.before),
    after: shown(change.after),
  }))
}

/** The records that lines name. */
export function namedIn(changes: readonly LineChange[]): { noun: RecordNoun; key: string }[] {
  return changes.flatMap(({ before, after }) =>
    [before, after].flatMap((line) =>
      line?.value.type === 'record' ? [{ noun: line.value.noun, key: line.value.key }] : [],
    ),
  )
}
