import type { Locale } from '@/lib/i18n/locales'
import { choosePassage, type Passage } from './passage'
import { sourceReferenceSelect } from './record-references'
import { type Citation, toCitation } from './source-citation'

/** A name exactly as a source prints it. */
export interface PrintedName {
  printed: string
  /** Language of the source's wording, any of the world's. */
  language: string
  source: Citation
  note: Passage | null
}

export const printedNameSelect = {
  printed: true,
  language: true,
  source: { select: sourceReferenceSelect },
} as const

interface PrintedNameRow {
  printed: string
  language: string
  source: Parameters<typeof toCitation>[0]
  notes?: readonly { locale: Locale; note: string }[]
}

export function toPrintedName(row: PrintedNameRow, locale: Locale): PrintedName {
  return {
    printed: row.printed,
    language: row.language,
    source: toCitation(row.source, locale),
    note: row.notes ? choosePassage(row.notes, (text) => text.note, locale) : null,
  }
}
