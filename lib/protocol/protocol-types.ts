import type { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locales'
import type { MeetingPage } from '@/lib/meetings/meeting-types'
import type { Passage } from '@/lib/records/passage'
import type en from '@/messages/en.json'

/** The messages of a column's language. */
export type ProtocolWords = ReturnType<typeof createTranslator<typeof en>>

/** The meeting as a reader of one language has it. */
export interface ProtocolSource {
  locale: Locale
  meeting: MeetingPage
  t: ProtocolWords
}

/** What one language says in one row. */
export interface ProtocolCell {
  /** The language of the column; the text may be in another one. */
  lang: Locale
  /** The number of an item, in the digits of the column. */
  marker: string | null
  term: string | null
  text: Passage | null
  /** In small letters below: who spoke, what it is about. */
  notes: string[]
}

/** A row has a cell for each language of the sheet, so that what says the same stands side by side. */
export interface ProtocolRow {
  kind: 'section' | 'fact' | 'side' | 'person' | 'item' | 'text' | 'remark'
  cells: ProtocolCell[]
}

/** Where one side signs; a cell for each language. */
export interface ProtocolSignature {
  cells: { lang: Locale; side: Passage; heads: { name: Passage; office: Passage | null }[] }[]
}

/** A protocol in one language or in two, ready to be laid out. */
export interface ProtocolContent {
  languages: Locale[]
  heads: { lang: Locale; title: string; copy: string | null; meeting: Passage }[]
  /** At the head of every page. */
  running: { title: string; date: string | null; reference: string }
  rows: ProtocolRow[]
  signatures: ProtocolSignature[]
  captions: { lang: Locale; title: string; signature: string; name: string; date: string }[]
  /** With `{page}` and `{pages}` where the numbers stand. */
  pageNumber: string
}
