import type { Fields, TextTable } from '../record-shape'
import { columnOf, isKeptIn } from './document-rows'

/** The columns of a row that its document is made of. */
export function selected(fields: Fields, further: readonly string[]): Record<string, true> {
  const own = Object.entries(fields).flatMap(([name, field]): string[] => {
    switch (field.type) {
      case 'text':
      case 'references':
      case 'list':
      case 'partyOrder':
        return []
      case 'flag':
        return field.onTexts ? [] : [columnOf(name, field)]
      case 'date':
        return Object.values(field.columns)
      default:
        return [columnOf(name, field)]
    }
  })
  return Object.fromEntries([...own, ...further].map((column) => [column, true]))
}

/** The columns of a row of texts that its document is made of. */
export function selectedTexts(fields: Fields, own: TextTable | undefined, table: TextTable): Record<string, true> {
  const columns = Object.entries(fields).flatMap(([name, field]) =>
    isKeptIn(field, own, table) || (field.type === 'flag' && field.onTexts && table === own)
      ? [columnOf(name, field)]
      : [],
  )
  const marks = { plain: [], status: ['status'], revised: ['status', 'checkedBy', 'translatedFromRevision'] }[
    table.kept
  ]
  return Object.fromEntries([table.parent, 'locale', ...columns, ...marks].map((column) => [column, true]))
}
