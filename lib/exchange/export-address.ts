import { isLocale, type Locale } from '@/lib/i18n/locales'
import { isRecordNoun, type RecordNoun, recordNouns } from '@/lib/records/record-shape'

export const exportFormats = ['csv', 'xlsx', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

export interface ExportName {
  /** One kind of record, or all of them. */
  of: RecordNoun | 'registry'
  format: ExportFormat
}

/** The file that an address names: `films.csv`, `registry.xlsx`. All kinds together fit into no CSV. Null for any other. */
export function exportName(file: string): ExportName | null {
  const [of, format, ...rest] = file.split('.')
  const known = exportFormats.find((one) => one === format)
  if (!known || rest.length > 0) return null
  if (of === 'registry') return known === 'csv' ? null : { of, format: known }
  return isRecordNoun(of) ? { of, format: known } : null
}

/** The language in which a file says its words as well; undefined for what is none, null where none is asked for. */
export function exportLanguage(search: URLSearchParams): Locale | null | undefined {
  const language = search.get('language')
  if (language === null) return null
  return isLocale(language) ? language : undefined
}

export function nounsOf({ of }: ExportName): readonly RecordNoun[] {
  return of === 'registry' ? recordNouns : [of]
}

/** The address of a public file, of all records or of those that the question of a list leaves (`?country=ir`). */
export function publicExportPath({ of, format }: ExportName, language: Locale, query = ''): string {
  return `/api/v1/export/${of}.${format}?language=${language}${query.replace('?', '&')}`
}

/** The address of a file for editors, with drafts and what is withdrawn. */
export function deskExportPath({ of, format }: ExportName, language: Locale): string {
  return `/api/desk/export/${of}.${format}?language=${language}`
}
