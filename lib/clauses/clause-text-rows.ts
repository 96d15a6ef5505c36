import type { Transaction } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import type { RecordDocument } from '@/lib/records/record-shape'
import { textRows } from '@/lib/records/rows/document-rows'
import { reviseTexts } from '@/lib/records/rows/text-revisions'
import { clauseShape } from './clause-shape'

/**
 * Writes the texts of clauses.
 * @param clauses for each clause's key its document, its id and the language that its agreement's texts are translated from
 * @returns the keys of the clauses whose texts differed
 */
export async function writeClauseTexts(
  tx: Transaction,
  clauses: ReadonlyMap<string, { document: RecordDocument; id: string; primaryLocale: Locale }>,
): Promise<Set<string>> {
  const { texts } = clauseShape
  if (!texts) throw new Error('clauses have texts')
  const wanted = [...clauses].map(
    ([key, { document, id, primaryLocale }]) =>
      [
        key,
        {
          parentId: id,
          primaryLocale,
          rows: textRows(clauseShape.fields, texts, document),
          translatedFrom: (document.translatedFrom ?? {}) as Partial<Record<Locale, number>>,
        },
      ] as const,
  )
  return (await reviseTexts(tx, 'clauses', new Map(wanted))).changed
}
