import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { TermUnit } from '@/lib/generated/prisma/enums'
import { apiDate, byLocale } from '@/lib/records/api-shape'
import { listLimit } from '@/lib/records/list-limit'
import { partyTermsSelect, termsSelect } from './agreement-terms-select'

const keyOnly = { select: { key: true } } as const

/** The stated terms for programs: facts as they are stored, in every language; what follows from them is left to the reader. */
export const apiTermsSelect = {
  ...termsSelect,
  entryPrinted: true,
  originals: true,
  authenticLanguages: true,
  prevailingLanguage: true,
  statedArticles: true,
  statedAnnexes: true,
  hasPreamble: true,
  depositary: keyOnly,
  termsTexts: { select: { locale: true, entryCause: true, originalsHeld: true, survivalNote: true } },
  registrations: {
    orderBy: { position: 'asc' },
    take: listLimit,
    select: {
      kind: true,
      number: true,
      madeOn: true,
      madePrecision: true,
      madeCalendar: true,
      url: true,
      texts: { select: { locale: true, name: true } },
      source: keyOnly,
    },
  },
} satisfies Prisma.AgreementSelect

export const apiPartyTermsSelect = {
  ...partyTermsSelect,
  stateBody: true,
  fullPowers: true,
  signedBy: keyOnly,
  texts: { select: { locale: true, signatoryOffice: true } },
  acts: {
    orderBy: { position: 'asc' },
    take: listLimit,
    select: {
      number: true,
      adoptedOn: true,
      adoptedPrecision: true,
      adoptedCalendar: true,
      adoptedPrinted: true,
      url: true,
      texts: { select: { locale: true, kind: true } },
      source: keyOnly,
    },
  },
  declarations: {
    orderBy: { position: 'asc' },
    take: listLimit,
    select: {
      kind: true,
      madeOn: true,
      madePrecision: true,
      madeCalendar: true,
      texts: { select: { locale: true, text: true, status: true } },
      source: keyOnly,
    },
  },
} satisfies Prisma.AgreementPartySelect

type TermsRow = Prisma.AgreementGetPayload<{ select: typeof apiTermsSelect }>
type PartyRow = Prisma.AgreementPartyGetPayload<{ select: typeof apiPartyTermsSelect }>

export function apiTerms(row: TermsRow) {
  return {
    entryIntoForce: {
      rule: row.entryRule,
      count: row.entryCount,
      delay: apiSpan(row.entryDelay, row.entryDelayUnit),
      onMonthStart: row.entryOnMonthStart,
      stated: apiDate(row.entryOn, row.entryPrecision, row.entryPrinted, row.entryCalendar),
    },
    provisionalApplication: {
      rule: row.provisionalRule,
      from: apiDate(row.provisionalFromOn, row.provisionalFromPrecision, null, row.provisionalFromCalendar),
      to: apiDate(row.provisionalToOn, row.provisionalToPrecision, null, row.provisionalToCalendar),
    },
    duration: {
      kind: row.duration,
      initialTerm: apiSpan(row.initialTerm, row.initialTermUnit),
      lastDay: apiDate(row.termEndsOn, row.termEndsPrecision, null, row.termEndsCalendar),
    },
    renewal: {
      kind: row.renewal,
      term: apiSpan(row.renewalTerm, row.renewalTermUnit),
      limit: row.renewalLimit,
      notice: apiSpan(row.noticePeriod, row.noticeUnit),
    },
    denunciation: {
      period: apiSpan(row.denunciationPeriod, row.denunciationUnit),
      onMonthStart: row.denunciationOnMonthStart,
    },
    suspension: {
      from: apiDate(row.suspendedFromOn, row.suspendedFromPrecision, null, row.suspendedFromCalendar),
      to: apiDate(row.suspendedToOn, row.suspendedToPrecision, null, row.suspendedToCalendar),
    },
    terminated: apiDate(row.terminatedOn, row.terminatedPrecision, null, row.terminatedCalendar),
    survival: { kind: row.survival, period: apiSpan(row.survivalPeriod, row.survivalUnit) },
    depositary: row.depositary?.key ?? null,
    originals: row.originals,
    authenticLanguages: row.authenticLanguages,
    prevailingLanguage: row.prevailingLanguage,
    articles: row.statedArticles,
    annexes: row.statedAnnexes,
    preamble: row.hasPreamble,
    texts: byLocale(row.termsTexts),
    registrations: row.registrations.map(
      ({ kind, number, madeOn, madePrecision, madeCalendar, url, texts, source }) => ({
        kind,
        number,
        date: apiDate(madeOn, madePrecision, null, madeCalendar),
        url,
        names: byLocale(texts),
        source: source?.key ?? null,
      }),
    ),
  }
}

export function apiPartyTerms(row: PartyRow) {
  return {
    stateBody: row.stateBody,
    signedBy: row.signedBy?.key ?? null,
    fullPowers: row.fullPowers,
    signatory: byLocale(row.texts),
    consent: { kind: row.consent, date: apiDate(row.consentOn, row.consentPrecision, null, row.consentCalendar) },
    notified: apiDate(row.notifiedOn, row.notifiedPrecision, null, row.notifiedCalendar),
    inForce: apiDate(row.inForceOn, row.inForcePrecision, null, row.inForceCalendar),
    withdrawal: {
      notified: apiDate(
        row.withdrawalNotifiedOn,
        row.withdrawalNotifiedPrecision,
        null,
        row.withdrawalNotifiedCalendar,
      ),
      effective: apiDate(row.withdrawalOn, row.withdrawalPrecision, null, row.withdrawalCalendar),
    },
    acts: row.acts.map(
      ({ number, adoptedOn, adoptedPrecision, adoptedCalendar, adoptedPrinted, url, texts, source }) => ({
        number,
        adopted: apiDate(adoptedOn, adoptedPrecision, adoptedPrinted, adoptedCalendar),
        url,
        kinds: byLocale(texts),
        source: source?.key ?? null,
      }),
    ),
    declarations: row.declarations.map(({ kind, madeOn, madePrecision, madeCalendar, texts, source }) => ({
      kind,
      date: apiDate(madeOn, madePrecision, null, madeCalendar),
      texts: byLocale(texts),
      source: source?.key ?? null,
    })),
  }
}

function apiSpan(count: number | null, unit: TermUnit | null) {
  return count === null || unit === null ? null : { count, unit }
}
