import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { listLimit } from '@/lib/records/list-limit'
import { named, namedLink, titled } from '@/lib/records/named-link'
import { chooseMarkedPassage, choosePassage } from '@/lib/records/passage'
import { storedDate } from '@/lib/records/stored-date'
import { partyTermsSelect } from './agreement-terms-select'

export const formalitiesSelect = {
  originals: true,
  authenticLanguages: true,
  prevailingLanguage: true,
  statedArticles: true,
  statedAnnexes: true,
  hasPreamble: true,
  depositary: named,
  termsTexts: { select: { locale: true, entryCause: true, originalsHeld: true, survivalNote: true } },
  registrations: {
    orderBy: { position: 'asc' },
    take: listLimit,
    select: {
      id: true,
      kind: true,
      number: true,
      madeOn: true,
      madePrecision: true,
      madeCalendar: true,
      url: true,
      texts: { select: { locale: true, name: true } },
      source: titled,
    },
  },
} satisfies Prisma.AgreementSelect

export const partyFormalitiesSelect = {
  ...partyTermsSelect,
  stateBody: true,
  fullPowers: true,
  signedBy: named,
  texts: { select: { locale: true, signatoryOffice: true } },
  acts: {
    orderBy: { position: 'asc' },
    take: listLimit,
    select: {
      id: true,
      number: true,
      adoptedOn: true,
      adoptedPrecision: true,
      adoptedCalendar: true,
      url: true,
      texts: { select: { locale: true, kind: true } },
      source: titled,
    },
  },
  declarations: {
    orderBy: { position: 'asc' },
    take: listLimit,
    select: {
      id: true,
      kind: true,
      madeOn: true,
      madePrecision: true,
      madeCalendar: true,
      texts: { select: { locale: true, text: true, status: true } },
      source: titled,
    },
  },
} satisfies Prisma.AgreementPartySelect

type FormalitiesRow = Prisma.AgreementGetPayload<{ select: typeof formalitiesSelect }>
type PartyRow = Prisma.AgreementPartyGetPayload<{ select: typeof partyFormalitiesSelect }>

/** Where the agreement is kept, registered and published, and in which languages it was done; null and empty where nobody states it. */
export function formalitiesView(row: FormalitiesRow, locale: Locale, primary: Locale) {
  const said = (field: 'entryCause' | 'originalsHeld' | 'survivalNote') =>
    choosePassage(row.termsTexts, (text) => text[field], locale, primary)
  return {
    entryCause: said('entryCause'),
    originals: row.originals,
    originalsHeld: said('originalsHeld'),
    survivalNote: said('survivalNote'),
    depositary: row.depositary && namedLink(row.depositary, locale),
    statedArticles: row.statedArticles,
    statedAnnexes: row.statedAnnexes,
    hasPreamble: row.hasPreamble,
    registrations: row.registrations.map((registration) => ({
      id: registration.id,
      kind: registration.kind,
      name: choosePassage(registration.texts, ({ name }) => name, locale, primary),
      number: registration.number,
      made: storedDate(registration.madeOn, registration.madePrecision, registration.madeCalendar),
      url: registration.url,
      source: registration.source && namedLink(registration.source, locale),
    })),
  }
}

/** How one party signed, agreed to be bound and left, with its acts and declarations. */
export function partyFormalitiesView(row: PartyRow, locale: Locale, primary: Locale) {
  return {
    partyId: row.id,
    stateBody: row.stateBody,
    signedBy: row.signedBy && namedLink(row.signedBy, locale),
    signatoryOffice: choosePassage(row.texts, (text) => text.signatoryOffice, locale, primary),
    fullPowers: row.fullPowers,
    consent: row.consent,
    consented: storedDate(row.consentOn, row.consentPrecision, row.consentCalendar),
    notified: storedDate(row.notifiedOn, row.notifiedPrecision, row.notifiedCalendar),
    withdrawalNotified: storedDate(
      row.withdrawalNotifiedOn,
      row.withdrawalNotifiedPrecision,
      row.withdrawalNotifiedCalendar,
    ),
    acts: row.acts.map((act) => ({
      id: act.id,
      kind: choosePassage(act.texts, ({ kind }) => kind, locale, primary),
      number: act.number,
      adopted: storedDate(act.adoptedOn, act.adoptedPrecision, act.adoptedCalendar),
      url: act.url,
      source: act.source && namedLink(act.source, locale),
    })),
    declarations: row.declarations.map((declaration) => ({
      id: declaration.id,
      kind: declaration.kind,
      made: storedDate(declaration.madeOn, declaration.madePrecision, declaration.madeCalendar),
      text: chooseMarkedPassage(declaration.texts, ({ text }) => text, locale, primary),
      source: declaration.source && namedLink(declaration.source, locale),
    })),
  }
}
