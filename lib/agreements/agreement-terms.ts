import type {
  AgreementDuration,
  AgreementScope,
  AgreementStage,
  EntryRule,
  PartyRole,
  ProvisionalRule,
  RenewalKind,
  SurvivalKind,
} from '@/lib/generated/prisma/enums'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Span } from './day-math'

/** A period after an event; with `onMonthStart`, and then to the first day of the month that follows. No span: at once. */
export interface Delay {
  span: Span | null
  onMonthStart: boolean
}

/**
 * What an agreement and its record say about when it is in force: the stored facts, none of them derived. `unknown` dates and
 * `not_stated` mean that the registry has no such fact. For what ends or interrupts an agreement (suspension, termination,
 * withdrawal, replacement) an unknown date means that none is recorded.
 */
export interface AgreementTerms {
  scope: AgreementScope
  /** As the record states it: what cannot be derived rests on it. */
  stage: AgreementStage
  signed: PartialDate
  entry: {
    rule: EntryRule
    /** The n of the n-th notification or consent. */
    count: number | null
    delay: Delay
    /** The first day in force as stated; it goes before whatever the rule gives. */
    stated: PartialDate
  }
  provisional: {
    rule: ProvisionalRule
    from: PartialDate
    /** The first day on which it is no longer applied provisionally. */
    to: PartialDate
  }
  duration: AgreementDuration
  initialTerm: Span | null
  /** The last day of the initial term, where a date is stated. */
  termEnds: PartialDate
  renewal: RenewalKind
  renewalTerm: Span | null
  /** How many times it is renewed at most. */
  renewalLimit: number | null
  /** How long before the end of a term notice against another one is due. */
  notice: Span | null
  denunciation: Delay
  suspension: {
    from: PartialDate
    /** The first day on which it is in operation again. */
    to: PartialDate
  }
  /** The first day on which it is no longer in force. */
  terminated: PartialDate
  /** When the agreement that replaces it enters into force; null where none does. */
  replaced: PartialDate | null
  survival: SurvivalKind
  survivalPeriod: Span | null
  parties: readonly PartyTerms[]
}

export interface PartyTerms {
  partyId: string
  role: PartyRole
  consented: PartialDate
  notified: PartialDate
  /** The first day in force for the party as stated; it goes before whatever the rule gives. */
  inForce: PartialDate
  withdrawalNotified: PartialDate
  /** The first day on which the party is no longer bound, as stated. */
  withdrawn: PartialDate
}

/** The parties that an agreement binds: observers and depositaries are not counted. */
export function boundParties(terms: AgreementTerms): PartyTerms[] {
  return terms.parties.filter(({ role }) => role === 'party' || role === 'signatory')
}
