'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { answerForm } from '@/lib/auth/form-action'
import { networkOf } from '@/lib/auth/network'
import { assertSameOrigin } from '@/lib/auth/same-origin'
import { type FieldErrors, parseForm } from '@/lib/forms/form-data'
import { errorsOf } from '@/lib/forms/form-errors'
import type { FormState } from '@/lib/forms/form-state'
import { defaultLocale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { sendMailSoon } from '@/lib/reminders/reminder-jobs'
import { askToFollow, confirmFollow } from './follow-commands'
import { confirmFollowSchema, followSchema } from './follow-schema'
import { followedName } from './followed-record'

/** Takes the wish to follow a record; nobody has to be signed in. The answer is the same whatever is known of the address. */
export async function askToFollowAction(previous: FormState, formData: FormData): Promise<FormState> {
  return answerForm(previous, formData, ask)
}

async function ask(formData: FormData): Promise<string | FieldErrors> {
  const { data, errors } = parseForm(followSchema, formData)
  if (errors) return errors
  await askToFollow(data, networkOf(await headers()))
  after(sendMailSoon)
  return inLocale(data.locale, paths.follow(followedName(data.of), 'asked'))
}

/** Begins to follow, by the button of the page to which the message leads. */
export async function confirmFollowAction(formData: FormData): Promise<void> {
  const { data } = parseForm(confirmFollowSchema, formData)
  if (!data) redirect(inLocale(defaultLocale, paths.unknown()))
  redirect(inLocale(data.locale, paths.followConfirm(data.token)) + (await confirm(data.token)))
}

async function confirm(token: string): Promise<string> {
  try {
    await assertSameOrigin()
    await confirmFollow(token)
    return ''
  } catch (error) {
    return `?failed=${errorsOf(error).form}`
  }
}
