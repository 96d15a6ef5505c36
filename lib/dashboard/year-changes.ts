import type { AgreementInTime } from '@/lib/clauses/standing-in-time'
import { isStatusMark } from '@/lib/clauses/standing-in-time'
import type { Status } from '@/lib/clauses/status-order'

/** A side that says something else of a clause at the end of a period than at the end of the one before. */
export interface YearChange {
  number: number
  partyId: string
  was: Status
  is: Status
}

/** What has changed from the first to the second of two periods; before the agreement was signed nobody said anything. */
export function yearChanges(clauses: AgreementInTime['clauses']): YearChange[] {
  return clauses.flatMap(({ number, sides }) =>
    sides.flatMap(({ partyId, marks: [before, after] }): YearChange[] => {
      const was = before !== undefined && isStatusMark(before) ? before : 'no_information'
      return after === undefined || !isStatusMark(after) || after === was ? [] : [{ number, partyId, was, is: after }]
    }),
  )
}

/** A Gregorian year of an address; null where it is none. */
export function yearOfAddress(text: string): number | null {
  return /^(19|20)\d\d$/.test(text) ? Number(text) : null
}
