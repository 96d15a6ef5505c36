import type { DraftState } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/locales'
import type { CellCounts, TranslationCell } from './translation-cells'
import type { TextForm, TranslatedNoun } from './translation-texts'

export type { TranslatedNoun }

/** An agreement in the overview: how its texts stand in each language. */
export interface TranslationLine {
  key: string
  name: string
  lang: Locale
  primary: Locale
  isPublished: boolean
  /** The agreement itself and its clauses. */
  texts: number
  languages: { locale: Locale; counts: CellCounts; behind: number }[]
}

/** A text of an agreement in the matrix. */
export interface MatrixRow {
  /** What it is called in the form that translates it, which is also its anchor there. */
  row: string
  noun: TranslatedNoun
  number: number | null
  printedNumber: string | null
  name: string
  lang: Locale
  /** On which page of that form it stands. */
  page: number
  cells: TranslationCell[]
}

/** An open draft of the agreement or of one of its clauses. */
export interface AgreementDraft {
  noun: TranslatedNoun
  key: string
  name: string
  lang: Locale
  version: number
  state: DraftState
  editor: string | null
  /** Whether the person who looks at it may publish it now. */
  mayPublish: boolean
}

/** Why a row cannot be written in now. */
export type RowLock = 'in_review' | 'scheduled' | 'withdrawal'

/** One row of the translator's form. */
export interface TranslationRow {
  row: string
  noun: TranslatedNoun
  key: string
  number: number | null
  printedNumber: string | null
  lock: RowLock | null
  /** Whose draft it stands in; null where none is open. */
  editor: string | null
  isDrafted: boolean
  /** The text to translate from, field by field; empty where the language has none. */
  source: Record<string, string>
  target: TextForm
  /** How far the translation is behind the original as it stands in the draft. */
  behind: number
  /** Whether the draft's original has been changed since the draft's translation was made from it. */
  isOvertaken: boolean
  opened: string
  original: string
  /** What is wrong with the draft in this language, by the fields of the row. */
  errors: Record<string, string>
  /** Whether anything else is wrong with the draft. */
  hasOtherErrors: boolean
}
