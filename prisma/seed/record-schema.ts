/**
 * What one record of the files under `prisma/data/` may say.
 * The files are corrected by hand, so every rule here has to answer with the field that breaks it.
 */
import { z } from 'zod'
import { isPlainLanguageCode } from '@/lib/records/language-name'

export const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case Latin letters, digits and single hyphens')
const country = z.string().regex(/^[a-z]{2}$/, 'a two-letter country code in lower case')
const language = z.string().refine(isPlainLanguageCode, 'a code of a language, such as fa, ru, kk, en')
const text = z.string().trim().min(1).max(4000)
const isoDate = z.iso.date()

/** A text that every reader meets in their own language. */
export const localized = z.strictObject({ fa: text, ru: text, kk: text, en: text })

/** A calendar date with its precision; `unknown` is written out, never left to be guessed. */
export const partialDate = z.union([
  z.literal('unknown'),
  z.strictObject({
    date: isoDate,
    precision: z.enum(['day', 'month', 'year', 'by']),
    /** The date as the source prints it, in the source's own words. */
    printed: text.optional(),
    calendar: z.enum(['gregorian', 'solar_hijri', 'imperial']).optional(),
  }),
])

const sources = z.array(key).min(1)
const printedName = z.strictObject({ printed: text, language, source: key, note: localized.optional() })
const evidence = z.union([
  z.strictObject({ outcome: key }),
  z.strictObject({ source: key }),
  z.strictObject({ url: z.url({ protocol: /^https?$/ }) }),
])

export const countryRecord = z.strictObject({
  code: country,
  name: localized,
  /** The official name of the state; left out where the registry has not confirmed it in all four languages. */
  officialName: localized.optional(),
})

export const themeRecord = z.strictObject({ key, name: localized })

export const sourceRecord = z.strictObject({
  key,
  language,
  /** As the source names itself; left out where it does not. */
  publisher: localized.optional(),
  /** `printed` in the source's own language, or a descriptive title of ours. */
  title: localized,
  titlePrinted: text.optional(),
  titleIsOurs: z.boolean(),
  published: partialDate,
  summary: localized,
  note: localized.optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

export const bodyKinds = [
  'ministry',
  'department',
  'agency',
  'film_centre',
  'directorate',
  'government',
  'embassy',
  'cultural_attache',
  'foundation',
  'union',
  'association',
  'company',
  'international_organisation',
  'festival',
  'office',
  'state_committee',
  'state_organisation',
  'institution',
] as const

export const bodyRecord = z.strictObject({
  key,
  kind: z.enum(bodyKinds),
  country: country.optional(),
  parent: key.optional(),
  name: localized,
  shortName: localized.optional(),
  printed: z.array(printedName).default([]),
  /** Text of the body's page: what the sources say of it, in our words. */
  about: localized.optional(),
  /** What the registry presumes or cannot tell, said openly. */
  remark: localized.optional(),
  sources,
})

export const personRecord = z.strictObject({
  key,
  name: localized,
  /** False where the source's printed name cannot be tied to a known person: the record is then the office. */
  identified: z.boolean().default(true),
  printed: z.array(printedName).default([]),
  offices: z
    .array(
      z.strictObject({
        body: key,
        title: localized,
        from: partialDate.default('unknown'),
        to: partialDate.default('unknown'),
        source: key,
      }),
    )
    .default([]),
  remark: localized.optional(),
  sources,
})

export const statuses = [
  'not_started',
  'in_preparation',
  'in_progress',
  'delayed',
  'blocked',
  'fulfilled',
  'ongoing',
  'superseded',
] as const

export const reportRecord = z.strictObject({
  /** Stable name of the report inside its clause, e.g. `ru-1`. */
  key,
  party: key,
  reportingBody: key,
  status: z.enum(statuses),
  asOf: partialDate,
  note: localized,
  obstacle: localized.optional(),
  nextStep: localized.optional(),
  evidence: z.array(evidence).default([]),
  meeting: key.optional(),
  source: key,
})

export const clauseRecord = z.strictObject({
  number: z.number().int().positive(),
  /** As the signed text prints it; left out where only a report of the text is known. */
  printedNumber: text.optional(),
  heading: localized,
  text: localized,
  textStatus: z.enum(['authentic', 'official_translation', 'unofficial_translation', 'machine_draft', 'summary']),
  nature: z.enum(['one_off', 'recurring', 'enabling', 'final_provision', 'not_stated']).default('not_stated'),
  strength: z.enum(['shall', 'may', 'intention', 'not_stated']).default('not_stated'),
  obliged: z.enum(['all_parties', 'one_party', 'joint_commission', 'not_stated']).default('not_stated'),
  /** The body of the party that is obliged: given exactly when `obliged` is `one_party`. */
  obligedParty: key.optional(),
  due: partialDate.default('unknown'),
  /** What is owed in each period of a recurring clause; `firstTurn` is the body of the party that begins. */
  owed: z.number().int().positive().optional(),
  owedUnit: localized.optional(),
  periodLength: z.number().int().positive().optional(),
  periodUnit: z.enum(['months', 'years']).optional(),
  periodsFrom: partialDate.default('unknown'),
  turns: z.enum(['not_stated', 'in_turn', 'every_party']).default('not_stated'),
  firstTurn: key.optional(),
  ledger: z
    .array(
      z.strictObject({
        period: z.number().int().positive(),
        kind: z.enum(['postponed', 'missed']),
        postponedTo: z.number().int().positive().optional(),
        party: key.optional(),
        reason: localized.optional(),
        source: key,
      }),
    )
    .default([]),
  themes: z.array(key).min(1),
  films: z.array(key).default([]),
  remark: localized.optional(),
  source: key,
  reports: z.array(reportRecord).default([]),
})

export const agreementRecord = z.strictObject({
  key,
  kind: z.enum(['agreement', 'memorandum', 'protocol', 'programme', 'exchange_of_notes', 'joint_statement']),
  bindingness: z.enum(['binding', 'non_binding', 'unclear']).default('unclear'),
  scope: z.enum(['bilateral', 'multilateral']).default('bilateral'),
  stage: z.enum([
    'proposed',
    'negotiation',
    'initialled',
    'signed',
    'provisionally_applied',
    'in_force',
    'suspended',
    'expired',
    'terminated',
    'replaced',
  ]),
  primaryLanguage: z.enum(['fa', 'ru', 'kk', 'en']),
  frameworkBody: key.optional(),
  /** The event at which it was signed. */
  occasion: key.optional(),
  signed: partialDate,
  place: localized.optional(),
  title: localized,
  shortTitle: localized,
  titleIsOurs: z.boolean().default(true),
  textStatus: z.enum(['authentic', 'official_translation', 'unofficial_translation', 'machine_draft', 'summary']),
  summary: localized,
  remark: localized.optional(),
  parties: z
    .array(
      z.strictObject({
        body: key,
        role: z.enum(['party', 'signatory', 'observer', 'depositary']),
        /** True where no source names the body as signatory and the registry infers it. */
        inferred: z.boolean().default(false),
        /** Bodies that carry the agreement out for this party and may report for it. */
        authorities: z.array(z.strictObject({ body: key, role: z.enum(['competent', 'implementing']) })).default([]),
      }),
    )
    .min(2),
  /** Which party each language version names first: body keys in order. */
  partyOrder: z.strictObject({ fa: z.array(key), ru: z.array(key), kk: z.array(key), en: z.array(key) }),
  links: z
    .array(z.strictObject({ to: key, kind: z.enum(['amends', 'replaces', 'implements', 'based_on']) }))
    .default([]),
  sources,
  clauses: z.array(clauseRecord).default([]),
})

export const meetingRecord = z.strictObject({
  key,
  kind: z.enum(['follow_up', 'joint_commission', 'working_group', 'negotiation', 'signing', 'panel', 'forum', 'visit']),
  format: z.enum(['online', 'in_person', 'hybrid', 'not_stated']),
  state: z.enum(['planned', 'held', 'minutes_drafted', 'minutes_approved', 'cancelled', 'postponed']).default('held'),
  ordinal: z.number().int().positive().optional(),
  starts: partialDate,
  ends: partialDate.optional(),
  title: localized,
  /** Said where the date needs words: "the day before the report, whose own date is not stated". */
  dateNote: localized.optional(),
  place: localized.optional(),
  country: country.optional(),
  hostBody: key.optional(),
  occasion: key.optional(),
  summary: localized,
  remark: localized.optional(),
  agreements: z.array(key).default([]),
  delegations: z
    .array(
      z.strictObject({
        /** The body or country that the delegation stands for. */
        body: key.optional(),
        country: country.optional(),
        host: z.boolean().default(false),
        members: z
          .array(
            z.strictObject({
              person: key,
              role: z.enum(['head', 'member', 'opened', 'moderator', 'speaker']),
              /** The office then held, as the source gives it. */
              office: localized.optional(),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
  agenda: z.array(localized).default([]),
  statements: z
    .array(
      z.strictObject({
        key,
        kind: z.enum(['information', 'proposal', 'decision', 'task']),
        speaker: key.optional(),
        speakerBody: key.optional(),
        text: localized,
        clauses: z.array(key).default([]),
        initiatives: z.array(key).default([]),
        films: z.array(key).default([]),
        /** Only where the source names who is to act. */
        owners: z.array(key).default([]),
        due: partialDate.default('unknown'),
        state: z.enum(['open', 'done', 'dropped', 'not_applicable']),
        source: key,
      }),
    )
    .default([]),
  sources,
})

export const outcomeRecord = z.strictObject({
  key,
  kind: z.enum([
    'film_week',
    'festival_participation',
    'award',
    'co_production',
    'screening_deal',
    'distribution_deal',
    'training',
    'delegation_visit',
    'market_stand',
    'retrospective',
    'publication',
    'appointment',
    'preparation',
  ]),
  title: localized,
  description: localized,
  date: partialDate,
  /** The span the teller speaks of where no date is given. */
  period: localized.optional(),
  place: localized.optional(),
  country: country.optional(),
  toldByPerson: key.optional(),
  toldByBody: key.optional(),
  clauses: z.array(key).default([]),
  /** The periods for which it counts, of clauses that owe something in each period. */
  counted: z.array(z.strictObject({ clause: key, period: z.number().int().positive() })).default([]),
  /** What it carries out, each by its meeting and its key there: only where a source says so. */
  decisions: z.array(z.strictObject({ meeting: key, decision: key })).default([]),
  bodies: z
    .array(z.strictObject({ body: key, role: z.enum(['participant', 'organiser', 'venue', 'partner', 'recipient']) }))
    .default([]),
  films: z.array(key).default([]),
  remark: localized.optional(),
  sources,
})

export const filmRecord = z.strictObject({
  key,
  kind: z.enum(['feature', 'documentary', 'animation', 'artistic_publicistic', 'short']),
  stage: z.enum(['planned', 'development', 'shooting', 'post_production', 'released']),
  titlePrinted: text,
  titleLanguage: language,
  title: localized,
  year: z.number().int().optional(),
  countries: z.array(z.strictObject({ country, implied: z.boolean().default(false) })),
  /** Where it was shown, or who makes it. */
  bodies: z.array(z.strictObject({ body: key, role: z.enum(['producer', 'shown_at', 'supported_by']) })).default([]),
  /** Persons whom the film is about. */
  subjects: z.array(key).default([]),
  description: localized,
  remark: localized.optional(),
  sources,
})

export const initiativeRecord = z.strictObject({
  key,
  kind: z.enum(['academy', 'festival', 'programme', 'working_group', 'association']),
  name: localized,
  printed: z.array(printedName).default([]),
  description: localized,
  remark: localized.optional(),
  proposedBy: key.optional(),
  countries: z.array(country).default([]),
  agreements: z.array(key).default([]),
  sources,
})

export const fundingRecord = z.strictObject({
  key,
  kind: z.enum(['grant', 'subsidy', 'rebate', 'fund']),
  holder: key,
  name: localized,
  description: localized,
  remark: localized.optional(),
  approvedBy: key.optional(),
  approved: partialDate.default('unknown'),
  sources,
})

export const obstacleRecord = z.strictObject({
  key,
  /** `obstacle` stands in the way of a clause; `context` is said of the agreement as a whole. */
  role: z.enum(['obstacle', 'context']),
  kind: z.enum(['sanctions_payments', 'funding', 'law', 'logistics', 'staff', 'speed']),
  agreement: key,
  clause: key.optional(),
  speaker: key,
  text: localized,
  meeting: key.optional(),
  source: key,
  /** Whose move it is, since when, and what resolved it: each only where a source says so. */
  moves: z.array(key).default([]),
  since: partialDate.default('unknown'),
  standing: z.enum(['open', 'resolved']).default('open'),
  resolved: partialDate.default('unknown'),
  resolvedOutcome: key.optional(),
  resolvedMeeting: key.optional(),
  resolvedDecision: key.optional(),
  resolution: localized.optional(),
  resolutionSource: key.optional(),
})

/** Every file of `prisma/data/`, with the record that it holds a list of. */
export const dataFiles = {
  countries: countryRecord,
  themes: themeRecord,
  sources: sourceRecord,
  bodies: bodyRecord,
  people: personRecord,
  agreements: agreementRecord,
  meetings: meetingRecord,
  outcomes: outcomeRecord,
  films: filmRecord,
  initiatives: initiativeRecord,
  funding: fundingRecord,
  obstacles: obstacleRecord,
} as const
