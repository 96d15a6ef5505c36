'use server'

import { redirect } from 'next/navigation'
import { NotSignedInError } from '@/lib/errors'
import { formValues, parseForm } from '@/lib/forms/form-data'
import { errorsOf } from '@/lib/forms/form-errors'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { defaultLocale, type Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { pageSchema, revokeSessionSchema, secondFactorSchema, signInSchema } from './auth-schema'
import { returnPath } from './return-path'
import { assertSameOrigin } from './same-origin'
import { giveSecondFactor } from './second-factor'
import { fieldOfChallengeError } from './second-factor-fields'
import { currentActor, currentSession } from './session'
import { revokeOtherSessions, revokeSession } from './session-commands'
import { signIn } from './sign-in'
import { endCurrentSession } from './sign-out'

export async function signInAction(previous: FormState, formData: FormData): Promise<FormState> {
  const values = formValues(formData)
  let destination: string
  try {
    await assertSameOrigin()
    const typed = parseForm(signInSchema, formData)
    if (typed.errors) return refusedForm(previous, typed.errors, values)
    const result = await signIn(typed.data)
    if ('error' in result) return refusedForm(previous, { form: result.error }, values)
    const to = returnPath(typed.data.to)
    destination = inLocale(
      typed.data.locale,
      'next' in result ? `${nextPages[result.next]}?to=${encodeURIComponent(to)}` : to,
    )
  } catch (error) {
    return refusedForm(previous, errorsOf(error), values)
  }
  redirect(destination)
}

/** Where a right password leads that opens nothing by itself. */
const nextPages = { code: paths.secondFactor(), setUp: paths.twoFactorSetUp() } as const

/** Judges the code that follows a right password. */
export async function giveCodeAction(previous: FormState, formData: FormData): Promise<FormState> {
  const values = formValues(formData)
  let destination: string
  try {
    await assertSameOrigin()
    const typed = parseForm(secondFactorSchema, formData)
    if (typed.errors) return refusedForm(previous, typed.errors, values)
    const result = await giveSecondFactor(typed.data.code)
    if ('error' in result) return refusedForm(previous, { [fieldOfChallengeError(result.error)]: result.error }, values)
    destination = inLocale(typed.data.locale, returnPath(typed.data.to))
  } catch (error) {
    return refusedForm(previous, errorsOf(error), values)
  }
  redirect(destination)
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
      const actor = await currentActor()
      if (!actor) throw new NotSignedInError()
      await revokeSession(actor, data.session)
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
