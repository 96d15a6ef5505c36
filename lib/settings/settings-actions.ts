'use server'

import { revalidateTag } from 'next/cache'
import { z } from 'zod'
import { answerForm, bySignedIn } from '@/lib/auth/form-action'
import { cacheTags } from '@/lib/cache-tags'
import { localeField } from '@/lib/forms/form-fields'
import type { FormState } from '@/lib/forms/form-state'
import { inLocale, paths } from '@/lib/paths'
import { letOnePersonPublish } from './settings-commands'

const settingsSchema = z.strictObject({
  locale: localeField,
  version: z
    .string()
    .regex(/^[1-9][0-9]{0,8}$/, 'malformed')
    .transform(Number),
  publishes: z.enum(['alone', 'together'], 'malformed').transform((choice) => choice === 'alone'),
})

/** Lets one person publish what they have written themselves, or asks for a second one. */
export async function changeSettingsAction(previous: FormState, formData: FormData): Promise<FormState> {
  return answerForm(
    previous,
    formData,
    bySignedIn(settingsSchema, async (actor, { locale, publishes, version }) => {
      await letOnePersonPublish(actor, publishes, version)
      revalidateTag(cacheTags.registry, 'max')
      return inLocale(locale, `${paths.deskSettings()}?saved=1`)
    }),
  )
}
