import type { Transaction } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import type { RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import type { Model } from '@/lib/records/rows/table-rows'
import { tableOf } from '@/lib/records/rows/table-writer'
import { namesOf } from './record-names'

/** As many records as one list at the desk is put into the alphabet; more stay by their keys. */
const alphabetLimit = 500

/**
 * The keys of one page of the records of a kind, by the alphabet of the reader's language; clauses by their keys, as they
 * stand in their agreements.
 * @param total how many records of the kind there are
 */
export async function listedKeys(
  client: Transaction,
  { noun, total, page, pageSize }: { noun: RecordNoun; total: number; page: number; pageSize: number },
  locale: Locale,
): Promise<string[]> {
  const isByName = noun !== 'clauses' && total <= alphabetLimit
  const identity = noun === 'countries' ? 'code' : 'key'
  const skip = (page - 1) * pageSize
  const rows = await tableOf(client, recordShapes[noun].model as Model).findMany({
    where: {},
    select: { [identity]: true },
    orderBy: { [identity]: 'asc' },
    ...(isByName ? { take: alphabetLimit } : { skip, take: pageSize }),
  })
  const keys = rows.map((row) => String(row[identity]))
  if (!isByName) return keys
  const names = await namesOf(
    client,
    keys.map((key) => ({ noun, key })),
    locale,
  )
  return sortByName(keys, (key) => names.get(`${noun} ${key}`)?.name ?? key, locale).slice(skip, skip + pageSize)
}
