import {
  AgreementDuration,
  ConsentKind,
  DeclarationKind,
  EntryRule,
  ProvisionalRule,
  RegistrationKind,
  RenewalKind,
  SurvivalKind,
  TermUnit,
} from '@/lib/generated/prisma/enums'
import { answer, choice, date, flag, line, list, name, number, prose, reference } from '@/lib/records/field-builders'
import type { Fields, TextTable } from '@/lib/records/record-shape'

const inWords: TextTable = { model: 'AgreementTermsText', parent: 'agreementId', kept: 'plain' }
const span = number(1, 1200)
const unit = choice('terms.unit', TermUnit)
const notStated = { required: true, initial: 'not_stated' } as const

/** When the agreement is in force, by its own rules; what the clock reckons with. */
export const termFields: Fields = {
  entryRule: choice('terms.entryRule', EntryRule, notStated),
  entryCount: number(1, 200),
  entryDelay: span,
  entryDelayUnit: unit,
  entryOnMonthStart: flag(false),
  entry: date('entry', 'printed'),
  entryCause: prose({ max: 1000, table: inWords }),
  provisionalRule: choice('terms.provisionalRule', ProvisionalRule, notStated),
  provisionalFrom: date('provisionalFrom'),
  provisionalTo: date('provisionalTo'),
  duration: choice('terms.durationKind', AgreementDuration, notStated),
  initialTerm: span,
  initialTermUnit: unit,
  termEnds: date('termEnds'),
  renewal: choice('terms.renewalKind', RenewalKind, notStated),
  renewalTerm: span,
  renewalTermUnit: unit,
  renewalLimit: number(1, 200),
  noticePeriod: span,
  noticeUnit: unit,
  denunciationPeriod: span,
  denunciationUnit: unit,
  denunciationOnMonthStart: flag(false),
  suspendedFrom: date('suspendedFrom'),
  suspendedTo: date('suspendedTo'),
  terminated: date('terminated'),
  survival: choice('terms.survivalKind', SurvivalKind, notStated),
  survivalPeriod: span,
  survivalUnit: unit,
  survivalNote: prose({ max: 1000, table: inWords }),
}

const usualTerms = [
  ...['entryRule', 'entryCount', 'entryDelay', 'entryDelayUnit', 'entry', 'duration', 'initialTerm', 'initialTermUnit'],
  ...['renewal', 'renewalTerm', 'renewalTermUnit', 'noticePeriod', 'noticeUnit'],
  ...['denunciationPeriod', 'denunciationUnit'],
]

/** What most texts say, and what few do. */
export const termGroups = {
  terms: usualTerms,
  rareTerms: Object.keys(termFields).filter((name) => !usualTerms.includes(name)),
}

/** Where the agreement is kept, registered and printed, and what its text consists of. */
export const formalityFields: Fields = {
  depositary: reference('bodies', 'depositaryBodyId'),
  originals: number(1, 200),
  originalsHeld: prose({ max: 1000, table: inWords }),
  authenticLanguages: { type: 'codes', max: 10 },
  prevailingLanguage: line(3, { form: 'language' }),
  hasPreamble: answer,
  statedArticles: number(1, 1000),
  statedAnnexes: number(0, 1000),
  registrations: list(
    'AgreementRegistration',
    'agreementId',
    {
      kind: choice('terms.registrationKind', RegistrationKind, { required: true }),
      name: name({ required: true }),
      number: line(100, { form: 'printed' }),
      made: date('made'),
      url: line(2000, { form: 'url' }),
      source: reference('sources', 'sourceId'),
    },
    {
      place: 'registration',
      position: 'position',
      unique: [],
      texts: { model: 'AgreementRegistrationText', parent: 'registrationId', kept: 'plain' },
    },
  ),
}

/** When and how one party came to be bound, its own acts and what it declared. */
const boundFields: Fields = {
  consent: choice('terms.parties.consentKind', ConsentKind, notStated),
  consented: date('consent'),
  notified: date('notified'),
  inForce: date('inForce'),
  withdrawalNotified: date('withdrawalNotified'),
  withdrawal: date('withdrawal'),
  acts: list(
    'DomesticAct',
    'partyId',
    {
      kind: name({ required: true }),
      number: line(100, { form: 'printed' }),
      adopted: date('adopted', 'printed'),
      url: line(2000, { form: 'url' }),
      source: reference('sources', 'sourceId'),
    },
    {
      place: 'act',
      position: 'position',
      unique: [],
      texts: { model: 'DomesticActText', parent: 'actId', kept: 'plain' },
    },
  ),
  declarations: list(
    'PartyDeclaration',
    'partyId',
    {
      kind: choice('terms.parties', DeclarationKind, { required: true }),
      text: prose({ required: true }),
      made: date('made'),
      source: reference('sources', 'sourceId'),
    },
    {
      place: 'declaration',
      position: 'position',
      unique: [],
      texts: { model: 'PartyDeclarationText', parent: 'declarationId', kept: 'status' },
    },
  ),
}

/** Who signed for a party, and how it came to be bound. */
export const partyFormalities: Fields = {
  stateBody: answer,
  signedBy: reference('people', 'signedByPersonId'),
  signatoryOffice: name(),
  fullPowers: answer,
  ...boundFields,
}

/** What is known of few parties only: the form folds it away. */
export const partyGroups = { bound: Object.keys(boundFields) }
