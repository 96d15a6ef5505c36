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
import { headerOf, recordRows, withLabels } from './exchange-rows'
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
 * @param language in which each word stands beside itself, for people; null for none. A Persian workbook runs from right to left
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
  for (const noun of nounsOf(name)) sheets.push(sheetOf(noun, language, await allOf(noun, read)))
  const [only] = sheets
  return name.format === 'csv' && only ? writeCsv(only) : writeXlsx(sheets)
}

async function allOf(noun: RecordNoun, read: ReadBatches): Promise<ExportedRecord[]> {
  const records: ExportedRecord[] = []
  for await (const batch of read(noun)) records.push(...batch)
  return records
}

function sheetOf(noun: RecordNoun, language: Locale | null, records: readonly ExportedRecord[]): WritableSheet {
  const shape = recordShapes[noun]
  const labelled = language ? [language] : []
  const rows = records.flatMap(({ key, state, document }) =>
    recordRows(shape, key, document).map((cells) => (state ? { ...cells, [stateColumn]: state } : cells)),
  )
  const [key = keyColumn, ...columns] = headerOf(shape, labelled)
  const isForDesk = records.some(({ state }) => state !== null)
  return {
    name: noun,
    columns: [key, ...(isForDesk ? [stateColumn] : []), ...columns],
    rows: withLabels(shape, rows, labelled, wordIn),
    isRightToLeft: language !== null && localeSettings[language].dir === 'rtl',
  }
}
