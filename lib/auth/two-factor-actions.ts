'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { NotSignedInError } from '@/lib/errors'
import { formValues, parseForm } from '@/lib/forms/form-data'
import { errorsOf } from '@/lib/forms/form-errors'
import { refusedForm } from '@/lib/forms/form-state'
import { inLocale, paths } from '@/lib/paths'
import { secondFactorSchema, twoFactorChangeSchema } from './auth-schema'
import type { CodesState } from './form-answers'
import { assertSameOrigin } from './same-origin'
import { currentSetUpPerson, requireActor } from './session'
import { keepSessionToken, newSessionToken } from './session-cookie'
import { confirmTwoFactor, replaceBackupCodes, startTwoFactorWith, turnTwoFactorOff } from './two-factor-commands'

const fieldOf = { codeInvalid: 'code', codeWrong: 'code', passwordWrong: 'password', secondFactorRequired: 'change' }

/** Confirms the second factor that the page shows; the answer has the backup codes. */
export async function confirmTwoFactorAction(previous: CodesState, formData: FormData): Promise<CodesState> {
  const values = formValues(formData)
  try {
    await assertSameOrigin()
    const typed = parseForm(secondFactorSchema, formData)
    if (typed.errors) return refusedForm(previous, typed.errors, values)
    const token = newSessionToken()
    const codes = await confirmTwoFactor(await requireSetUpPerson(), typed.data.code, token)
    await keepSessionToken(token)
    return { ...refusedForm(previous, {}, {}), codes }
  } catch (error) {
    return refusedForm(previous, errorsOf(error, fieldOf), values)
  }
}

/** Begins to set up a second factor or another one, makes new backup codes, which the answer has, or turns the second factor off. */
export async function changeTwoFactorAction(previous: CodesState, formData: FormData): Promise<CodesState> {
  const values = formValues(formData)
  let destination: string
  try {
    await assertSameOrigin()
    const typed = parseForm(twoFactorChangeSchema, formData)
    if (typed.errors) return refusedForm(previous, typed.errors, values)
    const { locale, change, password, to } = typed.data
    if (change === 'codes') {
      const codes = await replaceBackupCodes(await requireActor(), password)
      refresh()
      return { ...refusedForm(previous, {}, {}), codes }
    }
    if (change === 'start') {
      await startTwoFactorWith(await requireSetUpPerson(), password)
      destination = inLocale(locale, `${paths.twoFactorSetUp()}${to === '' ? '' : `?to=${encodeURIComponent(to)}`}`)
    } else {
      await turnTwoFactorOff(await requireActor(), password)
      destination = inLocale(locale, `${paths.deskAccount()}?done=two-factor-off`)
    }
  } catch (error) {
    return refusedForm(previous, errorsOf(error, fieldOf), values)
  }
  redirect(destination)
}

async function requireSetUpPerson() {
  const person = await currentSetUpPerson()
  if (!person) throw new NotSignedInError()
  return person
}
