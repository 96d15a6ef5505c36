import type { ListField, RecordDocument, RecordShape } from '@/lib/records/record-shape'

/**
 * What the record that stays says once the other has gone into it. Lists are joined: names as printed, offices, sources, each with
 * the source that it came with. Single facts stay as they are; what the other said of them is kept in its history, since no source
 * gives it to this record. So are values on which sources disagree: they were told against a fact that is not taken over.
 * @returns the same object where nothing is added
 */
export function mergedDocument({ fields }: RecordShape, stays: RecordDocument, leaves: RecordDocument): RecordDocument {
  const joined = Object.entries(fields).flatMap(([name, field]): [string, RecordDocument[string]][] => {
    if (field.type === 'references') {
      const [own, others] = [stays[name], leaves[name]].map((keys) => (keys ?? []) as string[])
      const added = (others ?? []).filter((key) => !own?.includes(key))
      return added.length > 0 ? [[name, [...(own ?? []), ...added].sort()]] : []
    }
    if (field.type !== 'list' || field.model === 'OtherValue') return []
    const [own = [], others = []] = [stays[name], leaves[name]].map((rows) => (rows ?? []) as RecordDocument[])
    const known = new Set(own.map((row) => signOf(field, row)))
    const added = others.filter((row) => !known.has(signOf(field, row)))
    return added.length > 0 ? [[name, [...own, ...added]]] : []
  })
  return joined.length > 0 ? { ...stays, ...Object.fromEntries(joined) } : stays
}

/** What tells a row of the list from the others: where nothing does, all that it says. */
function signOf({ unique }: ListField, row: RecordDocument): string {
  return JSON.stringify(unique.length > 0 ? unique.map((name) => row[name] ?? null) : Object.entries(row).sort())
}
