import type { DateEntryTexts } from '@/components/forms/date-entry'
import type { SelectOption } from '@/components/forms/field'
import type { SignInAgainTexts } from '@/components/forms/sign-in-again'
import type { FormValues } from '@/lib/forms/form-data'
import type { Calendar, Direction, Locale } from '@/lib/i18n/locales'
import type { RecordNoun } from '@/lib/records/record-shape'

export interface FormLanguage {
  code: Locale
  name: string
  dir: Direction
}

/** Finished sentences: nothing is formatted in the browser. */
export interface RecordFormTexts {
  errorTitle: string
  errors: Readonly<Record<string, string>>
  yearInvalid: Readonly<Record<Calendar, string>>
  none: string
  choose: string
  /** Of a question with yes and no: nobody has said. */
  unanswered: string
  save: string
  saving: string
  submit: string
  preview: string
  back: string
  /** For each list what the button says that adds a row. */
  add: Readonly<Record<string, string>>
  remove: string
  up: string
  /** For each list what one of its rows is called, with a place for its number. */
  rows: Readonly<Record<string, string>>
  answers: readonly SelectOption[]
  optional: string
  /** What the folded groups of fields are called. */
  groups: Readonly<Record<string, string>>
  /** How much is said in them. */
  filled: string
  otherLanguages: string
  /** Between the items of a list. */
  comma: string
  textStatus: string
  checkedBy: string
  upToDate: string
  date: DateEntryTexts
  notLater: string
  printed: string
  printedIn: string
  printCalendars: readonly SelectOption[]
  find: { label: string; button: string; none: string; more: string; choose: string; change: string }
  create: { title: string; key: string; keyHints: Readonly<Record<RecordNoun, string>>; head: string; button: string }
  note: { label: string; hint: string }
  reason: { label: string; hint: string }
  partyPlace: string
  conflict: {
    title: string
    explanation: string
    /** In place of the explanation where nothing differs. */
    same: string
    field: string
    theirs: string
    mine: string
    takeOver: string
    take: string
  }
  signIn: SignInAgainTexts
}

/** What every field of a record's form needs to know. */
export interface FormContext {
  values: FormValues
  calendar: Calendar
  errorOf: (path: string) => string | undefined
  errorCode: (path: string) => string | undefined
  labels: Readonly<Record<string, string>>
  hints: Readonly<Record<string, string>>
  options: Readonly<Record<string, readonly SelectOption[]>>
  languages: readonly FormLanguage[]
  names: Readonly<Record<string, { label: string; lang?: string }>>
  choices: Readonly<Partial<Record<RecordNoun, readonly SelectOption[]>>>
  parties: readonly SelectOption[]
  /** What stands in fields in which nobody has chosen anything yet, by their names. */
  offered: Readonly<Record<string, string>>
  /** The languages in which the original was changed after its translation. */
  overtaken: readonly Locale[]
  /** For kinds of records whose own kind is asked for when one is begun. */
  kinds: Readonly<Partial<Record<RecordNoun, { label: string; options: readonly SelectOption[] }>>>
  found: { path: string; words: string; options: readonly SelectOption[]; isCut: boolean } | null
  texts: RecordFormTexts
}

/** The label of a field wherever it stands: places in lists do not matter. */
export function plainPath(path: string): string {
  return path.replace(/\.\d+(?=\.|$)/g, '')
}

/** What the row of a list is called: `parties`, 0 → "Party 1". */
export function rowName(list: string, index: number, { texts, options }: FormContext): string {
  const name = texts.rows[plainPath(list).split('.').at(-1) ?? ''] ?? ''
  return name.replace('{number}', options.digits?.[index]?.label ?? '')
}
