'use server'

import { revalidateTag } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { assertSameOrigin } from '@/lib/auth/same-origin'
import { requireActor } from '@/lib/auth/session'
import { cacheTags } from '@/lib/cache-tags'
import { formValues, parseForm } from '@/lib/forms/form-data'
import { errorsOf } from '@/lib/forms/form-errors'
import { localeField } from '@/lib/forms/form-fields'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
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

export async function changeSettingsAction(previous: FormState, formData: FormData): Promise<FormState> {
  const values = formValues(formData)
  let destination: string
  try {
    await assertSameOrigin()
    const actor = await requireActor()
    const { data, errors } = parseForm(settingsSchema, formData)
    if (errors) return refusedForm(previous, errors, values)
    await letOnePersonPublish(actor, data.publishes, data.version)
    revalidateTag(cacheTags.registry, 'max')
    destination = inLocale(data.locale, `${paths.deskSettings()}?saved=1`)
  } catch (error) {
    return refusedForm(previous, errorsOf(error), values)
  }
  redirect(destination)
}
