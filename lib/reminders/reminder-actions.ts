'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import { assertSameOrigin } from '@/lib/auth/same-origin'
import { requireActor } from '@/lib/auth/session'
import { parseForm } from '@/lib/forms/form-data'
import { errorsOf } from '@/lib/forms/form-errors'
import { localeField } from '@/lib/forms/form-fields'
import { defaultLocale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { resumeReminders, stopOwnReminders } from './reminder-choice-commands'

const schema = z.strictObject({ locale: localeField })

/** Ends one's own reminders. */
export async function stopRemindersAction(formData: FormData): Promise<void> {
  redirect(await chosen(formData, stopOwnReminders, 'reminders-stopped'))
}

/** Begins one's own reminders again. */
export async function resumeRemindersAction(formData: FormData): Promise<void> {
  redirect(await chosen(formData, resumeReminders, 'reminders-resumed'))
}

/** The page of the account, which says what came of it. */
async function chosen(formData: FormData, command: (actor: Actor) => Promise<void>, done: string): Promise<string> {
  const { data } = parseForm(schema, formData)
  const account = inLocale(data?.locale ?? defaultLocale, paths.deskAccount())
  if (!data) return account
  try {
    await assertSameOrigin()
    await command(await requireActor())
    return `${account}?done=${done}`
  } catch (error) {
    return `${account}?failed=${errorsOf(error).form}`
  }
}
