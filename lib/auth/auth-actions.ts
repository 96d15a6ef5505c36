'use server'

import { redirect } from 'next/navigation'
import { NotSignedInError } from '@/lib/errors'
import { parseForm } from '@/lib/forms/form-data'
import { errorsOf } from '@/lib/forms/form-errors'
import type { FormState } from '@/lib/forms/form-state'
import { defaultLocale, type Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { pageSchema, revokeSessionSchema, secondFactorSchema, signInSchema } from './auth-schema'
import { answerForm } from './form-action'
import { returnPath } from './return-path'
import { assertSameOrigin } from './same-origin'
import { giveSecondFactor } from './second-factor'
import { fieldOfChallengeError } from './second-factor-fields'
import { currentActor, currentSession, requireActor } from './session'
import { revokeOtherSessions, revokeSession } from './session-commands'
import { signIn } from './sign-in'
import { endCurrentSession } from './sign-out'

export async function signInAction(previous: FormState, formData: FormData): Promise<FormState> {
  return answerForm(previous, formData, async () => {
    const { data, errors } = parseForm(signInSchema, formData)
    if (errors) return errors
    const result = await signIn(data)
    if ('error' in result) return { form: result.error }
    const to = returnPath(data.to)
    return inLocale(data.locale, 'next' in result ? `${nextPages[result.next]}?to=${encodeURIComponent(to)}` : to)
  })
}

/** Where a right password leads that opens nothing by itself. */
const nextPages = { code: paths.secondFactor(), setUp: paths.twoFactorSetUp() } as const

/** Judges the code that follows a right password. */
export async function giveCodeAction(previous: FormState, formData: FormData): Promise<FormState> {
  return answerForm(previous, formData, async () => {
    const { data, errors } = parseForm(secondFactorSchema, formData)
    if (errors) return errors
    const result = await giveSecondFactor(data.code)
    if ('error' in result) return { [fieldOfChallengeError(result.error)]: result.error }
    return inLocale(data.locale, returnPath(data.to))
  })
}

export async function signOutAction(formData: FormData): Promise<void> {
  const { data } = parseForm(pageSchema, formData)
  const locale = data?.locale ?? defaultLocale
  if (!(await succeeds(endCurrentSession))) redirect(deskSessions(locale, 'failed'))
  redirect(inLocale(locale, `${paths.signIn()}?done=signed-out`))
}

export async function revokeSessionAction(formData: FormData): Promise<void> {
  const { data } = parseForm(revokeSessionSchema, formData)
  const isDone =
    data !== undefined &&
    (await succeeds(async () => {
      await revokeSession(await requireActor(), data.session)
    }))
  redirect(deskSessions(data?.locale ?? defaultLocale, isDone ? 'revoked' : 'failed'))
}

export async function revokeOtherSessionsAction(formData: FormData): Promise<void> {
  const { data } = parseForm(pageSchema, formData)
  const isDone =
    data !== undefined &&
    (await succeeds(async () => {
      const [actor, session] = [await currentActor(), await currentSession()]
      if (!actor || !session) throw new NotSignedInError()
      await revokeOtherSessions(actor, session.id)
    }))
  redirect(deskSessions(data?.locale ?? defaultLocale, isDone ? 'revoked' : 'failed'))
}

async function succeeds(step: () => Promise<void>): Promise<boolean> {
  try {
    await assertSameOrigin()
    await step()
    return true
  } catch (error) {
    errorsOf(error)
    return false
  }
}

function deskSessions(locale: Locale, done: 'revoked' | 'failed'): string {
  return inLocale(locale, `${paths.deskSessions()}?done=${done}`)
}
