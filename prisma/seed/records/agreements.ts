import { z } from 'zod'
import { evidence, key, localized, partialDate, sources, text } from './fields'

const textStatus = z.enum(['authentic', 'official_translation', 'unofficial_translation', 'machine_draft', 'summary'])

const statuses = [
  'not_started',
  'in_preparation',
  'in_progress',
  'delayed',
  'blocked',
  'fulfilled',
  'ongoing',
  'superseded',
] as const

const reportRecord = z.strictObject({
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

const clauseRecord = z.strictObject({
  number: z.number().int().positive(),
  /** As the signed text prints it; left out where only a report of the text is known. */
  printedNumber: text.optional(),
  heading: localized,
  text: localized,
  textStatus,
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
  textStatus,
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
