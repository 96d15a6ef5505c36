/** What is wrong with a file that somebody wants to import, each with its place. */

/** Keys of the messages `exchange.fault`; any other code is one of a form (`error`, `date.error`). */
export const faultCodes = [
  'sheetUnknown',
  'columnUnknown',
  'columnKeyMissing',
  'nothing',
  'tooManyRecords',
  'rowKeyMissing',
  'rowKeyInvalid',
  'keyOfClause',
  'keyRepeated',
  'tooManyRows',
  'valuesDiffer',
  'dateUnreadable',
  'answerInvalid',
  'wordUnknown',
  'partyUnknown',
  'recordWithdrawn',
  'draftOfAnother',
  'draftInReview',
] as const
export type FaultCode = (typeof faultCodes)[number]

export interface Fault {
  code: string
  sheet: string
  /** As a person counts; absent for what is wrong with the whole sheet. */
  row?: number
  column?: string
}
