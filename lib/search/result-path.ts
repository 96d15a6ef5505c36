import { paths } from '@/lib/paths'
import { agreementOfClause } from '@/lib/records/clause-key'
import { recordPath } from '@/lib/records/record-paths'
import type { SearchKind } from './search-kinds'

/** The public page on which a result stands, without its language. */
export function resultPath(kind: SearchKind, key: string): string {
  return kind === 'documents' ? paths.document(key) : (recordPath(kind, key) ?? paths.home())
}

/** The agreement that a result is a part of, by its key. */
export function agreementOf({ kind, key }: { kind: SearchKind; key: string }): string | undefined {
  return kind === 'clauses' ? agreementOfClause(key) : undefined
}
