/**
 * What a record of the registry consists of, as data: forms, drafts, checks, the rows in the database, history, import and
 * export all follow from one description. A record as a whole is a `RecordDocument`, in the form of the files of `prisma/data`.
 */
import type { TextStatus } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/locales'

/** In the order in which they can be written: each kind refers only to those before it, or to itself. */
export const recordNouns = [
  'countries',
  'themes',
  'sources',
  'bodies',
  'people',
  'films',
  'agreements',
  'clauses',
  'initiatives',
  'meetings',
  'outcomes',
  'funding',
  'obstacles',
] as const
export type RecordNoun = (typeof recordNouns)[number]

export function isRecordNoun(value: unknown): value is RecordNoun {
  return typeof value === 'string' && (recordNouns as readonly string[]).includes(value)
}

/** A text in the languages in which the registry has it. */
export type LocalizedText = Partial<Record<Locale, string>>

/** A known date as a document writes it. Absent means unknown. The date is Gregorian ISO, also where the calendar is another. */
export interface DocumentDate {
  date: string
  precision: 'day' | 'month' | 'year' | 'by'
  printed?: string
  calendar?: 'gregorian' | 'solar_hijri' | 'imperial'
}

export type DocumentValue =
  | string
  | number
  | boolean
  | string[]
  | DocumentDate
  | LocalizedText
  | Partial<Record<Locale, string[]>>
  | Partial<Record<Locale, TextStatus>>
  | Partial<Record<Locale, number>>
  | RecordDocument[]

/** A record, or a row of one of its lists. What is unknown or empty is left out. */
export interface RecordDocument {
  [field: string]: DocumentValue
}

interface Common {
  /** The column, where it has another name than the field. */
  column?: string
  required?: boolean
}

/** One of a few words. `words` is where the messages name them, such as `bodies.kind`. */
export interface ChoiceField extends Common {
  type: 'choice'
  values: readonly string[]
  words: string
  /** What the form begins with, and what an absent value means in the database. */
  initial?: string
}

export interface FlagField extends Common {
  type: 'flag'
  initial: boolean
  /** Kept with each text of the record instead of once. */
  onTexts?: true
}

/** Yes or no; left out where nobody has said. */
export interface AnswerField extends Common {
  type: 'answer'
}

/** Codes of languages, in the order in which they are given. */
export interface CodesField extends Common {
  type: 'codes'
  max: number
}

/** Text without a language of its own: an address, a code, a name as printed. */
export interface LineField extends Common {
  type: 'line'
  max: number
  form?: 'language' | 'url' | 'sha256' | 'key' | 'printed'
}

export interface NumberField extends Common {
  type: 'number'
  min: number
  max: number
}

/** Text that every reader meets in their own language, as far as the registry has it. */
export interface TextField extends Common {
  type: 'text'
  max: number
  isLong?: boolean
  /** Where it is kept, if not with the other texts. */
  table?: TextTable
}

/** Columns `<column>On`, `<column>Precision`, `<column>Calendar`, and that of the printed form where the table has it. */
export interface DateField extends Common {
  type: 'date'
  columns: { on: string; precision: string; calendar: string; printed?: string }
}

export interface ReferenceField extends Common {
  type: 'reference'
  to: RecordNoun
  column: string
}

/** A party of the clause's agreement, named by the key of its body. */
export interface PartyField extends Common {
  type: 'party'
  column: string
}

/** Records of one kind, each once; kept in a table that has nothing else. */
export interface ReferencesField extends Common {
  type: 'references'
  to: RecordNoun
  model: string
  parent: string
  column: string
}

/** Rows of a table of their own, in the order in which they stand. */
export interface ListField extends Common {
  type: 'list'
  model: string
  parent: string
  fields: Fields
  texts?: TextTable
  /** The column that keeps the order. */
  position?: string
  /** The rows have an id, made from the parent's and this word. */
  place?: string
  /** The fields whose values together stand in the list once. */
  unique: readonly string[]
  /** Fields that the form folds away under a word of their own, where nothing is said in them. */
  groups?: Readonly<Record<string, readonly string[]>>
  /** The rows repeat the agreement of their clause, which their foreign keys need. */
  repeatsAgreement?: true
}

/** For each language the order in which its text names the parties. */
export interface PartyOrderField extends Common {
  type: 'partyOrder'
}

export type Field =
  | ChoiceField
  | FlagField
  | AnswerField
  | CodesField
  | LineField
  | NumberField
  | TextField
  | DateField
  | ReferenceField
  | PartyField
  | ReferencesField
  | ListField
  | PartyOrderField

export type Fields = Readonly<Record<string, Field>>

/** Where the texts of a record or of a list's row are kept, one row a language. */
export interface TextTable {
  model: string
  parent: string
  /** `status`: each text says whose words it is. `revised`: older texts stay as history. */
  kept: 'plain' | 'status' | 'revised'
}

export interface RecordShape {
  noun: RecordNoun
  model: string
  fields: Fields
  texts?: TextTable
  /** The text by which people know the record, in every language that has any text of it. */
  head: string
  /** The shorter text by which lists and links call it, where the head is too long for them. */
  shortHead?: string
  /** How the record gets its address: typed once, or made from other fields. */
  key: 'typed' | 'derived'
  /** Whether it is published by itself; otherwise it is there for everybody as soon as it is saved, or with its agreement. */
  hasState: boolean
  /** Fields that the form folds away under a word of their own: what few records say. */
  groups?: Readonly<Record<string, readonly string[]>>
  /** The rules between the fields: what is wrong with a document whose fields are right one by one. */
  breaches?: (document: RecordDocument) => Breach[]
}

export interface Breach {
  /** The field that it is said beside: `delegations.0.country`. */
  path: string
  /** A key of the messages `error`. */
  code: string
}
