import { z } from 'zod'
import { country, key, language, localized, partialDate, sources, text } from './fields'

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
