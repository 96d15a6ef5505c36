import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { TermUnit } from '@/lib/generated/prisma/enums'
import { storedDate } from '@/lib/records/stored-date'
import type { AgreementTerms, Delay, PartyTerms } from './agreement-terms'
import type { Span } from './day-math'

export const partyTermsSelect = {
  id: true,
  role: true,
  consent: true,
  consentOn: true,
  consentPrecision: true,
  consentCalendar: true,
  notifiedOn: true,
  notifiedPrecision: true,
  notifiedCalendar: true,
  inForceOn: true,
  inForcePrecision: true,
  inForceCalendar: true,
  withdrawalNotifiedOn: true,
  withdrawalNotifiedPrecision: true,
  withdrawalNotifiedCalendar: true,
  withdrawalOn: true,
  withdrawalPrecision: true,
  withdrawalCalendar: true,
} satisfies Prisma.AgreementPartySelect

/** What the clock of an agreement needs to know; `parties` is given by each query, with at least `partyTermsSelect`. */
export const termsSelect = {
  scope: true,
  stage: true,
  signedOn: true,
  signedPrecision: true,
  signedCalendar: true,
  entryRule: true,
  entryCount: true,
  entryDelay: true,
  entryDelayUnit: true,
  entryOnMonthStart: true,
  entryOn: true,
  entryPrecision: true,
  entryCalendar: true,
  provisionalRule: true,
  provisionalFromOn: true,
  provisionalFromPrecision: true,
  provisionalFromCalendar: true,
  provisionalToOn: true,
  provisionalToPrecision: true,
  provisionalToCalendar: true,
  duration: true,
  initialTerm: true,
  initialTermUnit: true,
  termEndsOn: true,
  termEndsPrecision: true,
  termEndsCalendar: true,
  renewal: true,
  renewalTerm: true,
  renewalTermUnit: true,
  renewalLimit: true,
  noticePeriod: true,
  noticeUnit: true,
  denunciationPeriod: true,
  denunciationUnit: true,
  denunciationOnMonthStart: true,
  suspendedFromOn: true,
  suspendedFromPrecision: true,
  suspendedFromCalendar: true,
  suspendedToOn: true,
  suspendedToPrecision: true,
  suspendedToCalendar: true,
  terminatedOn: true,
  terminatedPrecision: true,
  terminatedCalendar: true,
  survival: true,
  survivalPeriod: true,
  survivalUnit: true,
} satisfies Prisma.AgreementSelect

type TermsRow = Prisma.AgreementGetPayload<{ select: typeof termsSelect }> & {
  parties: readonly Prisma.AgreementPartyGetPayload<{ select: typeof partyTermsSelect }>[]
}

/** An agreement that replaces this one, with the first day on which it is in force itself. */
type Successor = Prisma.AgreementGetPayload<{
  select: { entryOn: true; entryPrecision: true; entryCalendar: true }
}>

/** The stored facts as the clock takes them: plain data, which a cache can keep. */
export function termsOf(row: TermsRow, successor: Successor | null): AgreementTerms {
  return {
    scope: row.scope,
    stage: row.stage,
    signed: storedDate(row.signedOn, row.signedPrecision, row.signedCalendar),
    entry: {
      rule: row.entryRule,
      count: row.entryCount,
      delay: delayOf(row.entryDelay, row.entryDelayUnit, row.entryOnMonthStart),
      stated: storedDate(row.entryOn, row.entryPrecision, row.entryCalendar),
    },
    provisional: {
      rule: row.provisionalRule,
      from: storedDate(row.provisionalFromOn, row.provisionalFromPrecision, row.provisionalFromCalendar),
      to: storedDate(row.provisionalToOn, row.provisionalToPrecision, row.provisionalToCalendar),
    },
    duration: row.duration,
    initialTerm: spanOf(row.initialTerm, row.initialTermUnit),
    termEnds: storedDate(row.termEndsOn, row.termEndsPrecision, row.termEndsCalendar),
    renewal: row.renewal,
    renewalTerm: spanOf(row.renewalTerm, row.renewalTermUnit),
    renewalLimit: row.renewalLimit,
    notice: spanOf(row.noticePeriod, row.noticeUnit),
    denunciation: delayOf(row.denunciationPeriod, row.denunciationUnit, row.denunciationOnMonthStart),
    suspension: {
      from: storedDate(row.suspendedFromOn, row.suspendedFromPrecision, row.suspendedFromCalendar),
      to: storedDate(row.suspendedToOn, row.suspendedToPrecision, row.suspendedToCalendar),
    },
    terminated: storedDate(row.terminatedOn, row.terminatedPrecision, row.terminatedCalendar),
    replaced: successor && storedDate(successor.entryOn, successor.entryPrecision, successor.entryCalendar),
    survival: row.survival,
    survivalPeriod: spanOf(row.survivalPeriod, row.survivalUnit),
    parties: row.parties.map(partyTerms),
  }
}

function partyTerms(party: TermsRow['parties'][number]): PartyTerms {
  return {
    partyId: party.id,
    role: party.role,
    consented: storedDate(party.consentOn, party.consentPrecision, party.consentCalendar),
    notified: storedDate(party.notifiedOn, party.notifiedPrecision, party.notifiedCalendar),
    inForce: storedDate(party.inForceOn, party.inForcePrecision, party.inForceCalendar),
    withdrawalNotified: storedDate(
      party.withdrawalNotifiedOn,
      party.withdrawalNotifiedPrecision,
      party.withdrawalNotifiedCalendar,
    ),
    withdrawn: storedDate(party.withdrawalOn, party.withdrawalPrecision, party.withdrawalCalendar),
  }
}

function spanOf(count: number | null, unit: TermUnit | null): Span | null {
  return count === null || unit === null ? null : { count, unit }
}

function delayOf(count: number | null, unit: TermUnit | null, onMonthStart: boolean): Delay {
  return { span: spanOf(count, unit), onMonthStart }
}
