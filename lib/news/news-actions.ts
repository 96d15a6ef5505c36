'use server'

import { refresh } from 'next/cache'
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
import { markNewsSeen, resumeNewsMail, stopOwnNewsMail } from './news-commands'

const choice = z.strictObject({ locale: localeField })
const seen = z.strictObject({ locale: localeField, news: z.uuid('malformed') })

/** Takes what was read off the desk. */
export async function seeNewsAction(formData: FormData): Promise<void> {
  const { data } = parseForm(seen, formData)
  const desk = inLocale(data?.locale ?? defaultLocale, paths.desk())
  const failure = data ? await tried((actor) => markNewsSeen(actor, data.news)) : null
  // With scripts the address may be the one that is open: the page behind it is another all the same.
  refresh()
  redirect(failure ? `${desk}?failed=${failure}` : desk)
}

/** Ends one's own e-mail about what other sides report. */
export async function stopNewsMailAction(formData: FormData): Promise<void> {
  redirect(await chosen(formData, stopOwnNewsMail, 'news-stopped'))
}

/** Begins it again. */
export async function resumeNewsMailAction(formData: FormData): Promise<void> {
  redirect(await chosen(formData, resumeNewsMail, 'news-resumed'))
}

/** The page of the account, which says what came of it. */
async function chosen(formData: FormData, command: (actor: Actor) => Promise<void>, done: string): Promise<string> {
  const { data } = parseForm(choice, formData)
  const account = inLocale(data?.locale ?? defaultLocale, paths.deskAccount())
  if (!data) return account
  const failure = await tried(command)
  return failure ? `${account}?failed=${failure}` : `${account}?done=${done}`
}

/** The code of what went wrong; null where nothing did. */
async function tried(command: (actor: Actor) => Promise<void>): Promise<string | null> {
  try {
    await assertSameOrigin()
    await command(await requireActor())
    return null
  } catch (error) {
    return errorsOf(error).form ?? 'unavailable'
  }
}
