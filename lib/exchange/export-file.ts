import { type Called, namesOf } from '@/lib/history/called-queries'
import type { RecordName } from '@/lib/history/history-entry'
import { nameMark } from '@/lib/history/known-documents'
import type { Locale } from '@/lib/i18n/locales'
import { localeSettings } from '@/lib/i18n/locales'
import type { RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { writeCsv } from '@/lib/tables/table-csv'
import { writeJson } from '@/lib/tables/table-json'
import type { WritableSheet } from '@/lib/tables/table-types'
import { writeXlsx } from '@/lib/tables/table-xlsx'
import { turns } from '@/lib/turns'
import { keyColumn, stateColumn } from './exchange-columns'
import { recordObject } from './exchange-json'
import { headerOf, recordRows, recordsIn, withLabels } from './exchange-rows'
import { wordIn } from './exchange-words'
import { type ExportName, nounsOf } from './export-address'
import type { ExportedRecord } from './export-queries'

/** The records of a kind, a batch at a time. */
export type ReadBatches = (noun: RecordNoun) => AsyncIterable<readonly ExportedRecord[]>

/** All batches of what is read behind the last key that is known. */
export function inBatches(read: (noun: RecordNoun, after: string) => Promise<readonly ExportedRecord[]>): ReadBatches {
  return async function* (noun) {
    for (let batch = await read(noun, ''); batch.length > 0; batch = await read(noun, batch.at(-1)?.key ?? ''))
      yield batch
  }
}

/**
 * The records as a file.
 * @param language in which each word and each record has its name beside it, for people; null for none. A Persian workbook runs from right to left
 */
export function exportFile(name: ExportName, language: Locale | null, read: ReadBatches): Promise<Uint8Array> {
  return inTurn(() => fileOf(name, language, read))
}

/** A file is held whole until it is sent. */
const inTurn = turns()

async function fileOf(name: ExportName, language: Locale | null, read: ReadBatches): Promise<Uint8Array> {
  if (name.format === 'json') {
    const nouns: Record<string, object[]> = {}
    for (const noun of nounsOf(name)) {
      const records = await allOf(noun, read)
      nouns[noun] = records.map(({ key, state, document }) => {
        const { [keyColumn]: own, ...fields } = recordObject(recordShapes[noun], key, document)
        return { [keyColumn]: own, ...(state ? { [stateColumn]: state } : {}), ...fields }
      })
    }
    return writeJson(nouns)
  }
  const sheets: WritableSheet[] = []
  for (const noun of nounsOf(name)) sheets.push(await sheetOf(noun, language, await allOf(noun, read)))
  const [only] = sheets
  return name.format === 'csv' && only ? writeCsv(only) : writeXlsx(sheets)
}

async function allOf(noun: RecordNoun, read: ReadBatches): Promise<ExportedRecord[]> {
  const records: ExportedRecord[] = []
  for await (const batch of read(noun)) records.push(...batch)
  return records
}

async function sheetOf(
  noun: RecordNoun,
  language: Locale | null,
  records: readonly ExportedRecord[],
): Promise<WritableSheet> {
  const shape = recordShapes[noun]
  const labelled = language ? [language] : []
  const rows = records.flatMap(({ key, state, document }) =>
    recordRows(shape, key, document).map((cells) => (state ? { ...cells, [stateColumn]: state } : cells)),
  )
  const [key = keyColumn, ...columns] = headerOf(shape, labelled)
  const names = language ? await namesInBatches(recordsIn(shape, rows), language) : new Map<string, Called>()
  const isForDesk = records.some(({ state }) => state !== null)
  return {
    name: noun,
    columns: [key, ...(isForDesk ? [stateColumn] : []), ...columns],
    rows: withLabels(shape, rows, labelled, {
      word: wordIn,
      record: (record) => names.get(nameMark(record))?.name,
    }),
    isRightToLeft: language !== null && localeSettings[language].dir === 'rtl',
  }
}

/** What other records are called that a sheet names, so many at a time. */
async function namesInBatches(wanted: readonly RecordName[], locale: Locale): Promise<Map<string, Called>> {
  const batch = 200
  const distinct = [...new Map(wanted.map((name) => [nameMark(name), name])).values()]
  const names = new Map<string, Called>()
  for (let start = 0; start < distinct.length; start += batch)
    for (const [mark, called] of await namesOf(distinct.slice(start, start + batch), locale)) names.set(mark, called)
  return names
}
