import { type AgreementTerms, boundParties, type Delay, type PartyTerms } from './agreement-terms'
import type { ClockReason, Reckoned } from './clock-reason'
import { addSpan, type IsoDay, nextMonthStart } from './day-math'
import {
  type DayRange,
  dateOf,
  isKnown,
  isSurelyBefore,
  latestOf,
  mapRange,
  nthOf,
  rangeOf,
  unknownDays,
} from './partial-date-math'

type PartyEvent = 'notification' | 'consent'

/** The day on which a delay that begins with the event's day has run out. */
export function afterDelay(day: IsoDay, { span, onMonthStart }: Delay): IsoDay {
  const end = span ? addSpan(day, span) : day
  return onMonthStart ? nextMonthStart(end) : end
}

/**
 * The first day in force, by the stated date or else by the rule (Vienna Convention on the Law of Treaties, article 24). Null
 * where the record states neither. Rules count a delay from the day of the event, which is itself not counted; "the first
 * day of the month following the expiration of three months" is a delay with `onMonthStart`. Under a rule for each party the
 * agreement is in force once two parties are bound.
 */
export function entryIntoForce(terms: AgreementTerms): Reckoned | null {
  const { rule, stated } = terms.entry
  const byRule = rule === 'not_stated' || rule === 'on_stated_date' ? null : entryByRule(terms)
  if (stated.precision === 'unknown') {
    if (byRule) return byRule
    return rule === 'on_stated_date' ? unknown({ code: 'entryDateNotStated' }) : null
  }
  const days = rangeOf(stated)
  const differs =
    byRule && isKnown(byRule.days) && (isSurelyBefore(days, byRule.days) || isSurelyBefore(byRule.days, days))
  return {
    days,
    reasons: [
      { code: 'stated', date: stated },
      ...(differs ? [{ code: 'statedDiffers' as const, date: dateOf(byRule.days) }] : []),
    ],
  }
}

/**
 * The first day in force for one party: as stated, else by its own event where the rule lets parties come in one by one, but never
 * before the agreement itself is in force. Null where the record states no rule and no date.
 */
export function partyEntry(terms: AgreementTerms, party: PartyTerms, general: Reckoned | null): Reckoned | null {
  if (party.inForce.precision !== 'unknown') {
    return { days: rangeOf(party.inForce), reasons: [{ code: 'stated', date: party.inForce }] }
  }
  if (general === null) return null
  const event = ownEvent(terms)
  if (event === null) return { days: general.days, reasons: [{ code: 'generalEntry' }] }
  const own = partyOwnEntry(terms, party, event)
  if (!isKnown(own.days) || !isKnown(general.days))
    return { days: unknownDays, reasons: [...own.reasons, ...missing(general)] }
  const days = latestOf([own.days, general.days])
  const isGeneral = isSurelyBefore(own.days, general.days) || sameDays(own.days, general.days)
  return { days, reasons: isGeneral ? [{ code: 'generalEntry' }] : own.reasons }
}

function entryByRule(terms: AgreementTerms): Reckoned {
  const { rule, count } = terms.entry
  const parties = boundParties(terms)
  switch (rule) {
    case 'on_signature':
      return terms.signed.precision === 'unknown'
        ? unknown({ code: 'signatureUnknown' })
        : delayed(terms, { days: rangeOf(terms.signed), reasons: [{ code: 'signed', date: terms.signed }] })
    case 'on_nth_notification':
    case 'on_nth_consent': {
      const event = rule === 'on_nth_notification' ? 'notification' : 'consent'
      if (count === null) return unknown({ code: 'entryCountNotStated' })
      const days = nthOf(
        parties.map((party) => eventDays(party, event)),
        count,
      )
      if (!isKnown(days)) return unknown(...missingEvents(parties, event))
      const code = event === 'notification' ? 'nthNotification' : 'nthConsent'
      return delayed(terms, { days, reasons: [{ code, count, date: dateOf(days) }] })
    }
    case 'on_all_notifications':
    case 'on_all_consents': {
      const event = rule === 'on_all_notifications' ? 'notification' : 'consent'
      const days = latestOf(parties.map((party) => eventDays(party, event)))
      if (days.to === null) return unknown(...missingEvents(parties, event))
      const code = event === 'notification' ? 'allNotifications' : 'allConsents'
      return delayed(terms, { days, reasons: [{ code, date: dateOf(days) }] })
    }
    case 'per_party_notification':
    case 'per_party_consent': {
      const event = rule === 'per_party_notification' ? 'notification' : 'consent'
      const days = nthOf(
        parties.map((party) => partyOwnEntry(terms, party, event).days),
        2,
      )
      return isKnown(days) ? { days, reasons: [{ code: 'perParty' }] } : unknown(...missingEvents(parties, event))
    }
    case 'on_stated_date':
    case 'not_stated':
      return unknown({ code: 'entryRuleNotStated' })
  }
}

/** The event that brings a single party in; null where all come in together. */
function ownEvent({ entry: { rule } }: AgreementTerms): PartyEvent | null {
  if (rule === 'on_nth_notification' || rule === 'per_party_notification') return 'notification'
  return rule === 'on_nth_consent' || rule === 'per_party_consent' ? 'consent' : null
}

function partyOwnEntry(terms: AgreementTerms, party: PartyTerms, event: PartyEvent): Reckoned {
  const date = eventDate(party, event)
  if (date.precision === 'unknown') return unknown(...missingEvents([party], event))
  return delayed(terms, { days: rangeOf(date), reasons: [{ code: 'partyEvent', date, partyId: party.partyId }] })
}

function delayed(terms: AgreementTerms, event: Reckoned): Reckoned {
  const { delay } = terms.entry
  return {
    days: mapRange(event.days, (day) => afterDelay(day, delay)),
    reasons: [...event.reasons, ...delayReasons(delay, 'delay')],
  }
}

export function delayReasons({ span, onMonthStart }: Delay, code: 'delay' | 'denunciation'): ClockReason[] {
  return [...(span ? [{ code, span }] : []), ...(onMonthStart ? [{ code: 'monthStart' as const }] : [])]
}

function eventDate(party: PartyTerms, event: PartyEvent) {
  return event === 'notification' ? party.notified : party.consented
}

function eventDays(party: PartyTerms, event: PartyEvent): DayRange {
  return rangeOf(eventDate(party, event))
}

function missingEvents(parties: readonly PartyTerms[], event: PartyEvent): ClockReason[] {
  const code = event === 'notification' ? 'notificationUnknown' : 'consentUnknown'
  const silent = parties.filter((party) => eventDate(party, event).precision === 'unknown')
  // Fewer parties in the record than the rule needs.
  if (silent.length === 0) return [{ code: 'partiesNotRecorded' }]
  return silent.map(({ partyId }) => ({ code, partyId }))
}

function missing(general: Reckoned): readonly ClockReason[] {
  return isKnown(general.days) ? [] : [{ code: 'entryUnknown' }]
}

function sameDays(a: DayRange, b: DayRange): boolean {
  return a.from === b.from && a.to === b.to
}

function unknown(...reasons: ClockReason[]): Reckoned {
  return { days: unknownDays, reasons }
}
