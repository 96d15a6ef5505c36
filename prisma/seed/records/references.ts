import { z } from 'zod'
import { country, key, language, localized, partialDate, text } from './fields'

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
