import type { PartialDate } from '@/lib/i18n/dates'
import type { Span } from './day-math'
import { type DayRange, dateOf } from './partial-date-math'

/** Why an answer is what it is, for a message in the reader's language: a rule with the facts that it was applied to. */
export type ClockReason =
  // What a fact of the record says.
  | { code: 'stated' | 'statedDiffers' | 'signed' | 'terminated' | 'replaced' | 'withdrawn'; date: PartialDate }
  | { code: 'withdrawalNotified' | 'partyEvent'; date: PartialDate; partyId: string }
  | { code: 'nthNotification' | 'nthConsent'; count: number; date: PartialDate }
  | { code: 'allNotifications' | 'allConsents'; date: PartialDate }
  // What the rule makes of it.
  | {
      code: 'perParty' | 'monthStart' | 'generalEntry' | 'untilEntry' | 'noLaterRecorded' | 'notRenewed' | 'indefinite'
    }
  | { code: 'delay' | 'term' | 'renewed' | 'notice' | 'denunciation' | 'survivalPeriod'; span: Span }
  | { code: 'renewedTimes' | 'renewedAtMost'; count: number }
  | { code: 'termEnds' | 'renewalFrom'; date: PartialDate }
  // What is missing.
  | {
      code:
        | 'entryUnknown'
        | 'entryRuleNotStated'
        | 'entryCountNotStated'
        | 'entryDateNotStated'
        | 'signatureUnknown'
        | 'provisionalDateNotStated'
        | 'durationNotStated'
        | 'termNotStated'
        | 'renewalNotStated'
        | 'renewalTermNotStated'
        | 'renewalExpress'
        | 'noticeNotStated'
        | 'periodUnclear'
        | 'endUnclear'
        | 'denunciationNotStated'
        | 'survivalPeriodNotStated'
        | 'stageAsStated'
        | 'partiesNotRecorded'
    }
  | { code: 'notificationUnknown' | 'consentUnknown'; partyId: string }

/** A day that the clock reckons, with what it follows from. */
export interface Reckoned {
  days: DayRange
  reasons: readonly ClockReason[]
}

/** A reckoned day as it is shown. */
export interface ClockDate {
  date: PartialDate
  reasons: readonly ClockReason[]
}

export function clockDate({ days, reasons }: Reckoned): ClockDate {
  return { date: dateOf(days), reasons }
}
