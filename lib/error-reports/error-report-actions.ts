'use server'

import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { answerForm } from '@/lib/auth/form-action'
import { networkOf } from '@/lib/auth/network'
import { assertSameOrigin } from '@/lib/auth/same-origin'
import { requireActor } from '@/lib/auth/session'
import { signInFields, signInWith } from '@/lib/auth/sign-in-form'
import { RuleError } from '@/lib/errors'
import { type FieldErrors, formValues, parseForm, without } from '@/lib/forms/form-data'
import { errorsOf } from '@/lib/forms/form-errors'
import { errorsWhereStale } from '@/lib/forms/form-refresh'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { defaultLocale, type Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { closeErrorReport, submitErrorReport, takeErrorReport } from './error-report-commands'
import { closeErrorReportSchema, errorReportSchema, takeErrorReportSchema } from './error-report-schema'

/** Takes what a reader says is wrong; nobody has to be signed in. The answer will be where this leads. */
export async function submitErrorReportAction(previous: FormState, formData: FormData): Promise<FormState> {
  const values = formValues(formData)
  let destination: string
  try {
    await assertSameOrigin()
    const typed = parseForm(errorReportSchema, formData)
    if (typed.errors) return refusedForm(previous, typed.errors, values)
    const reference = await submitErrorReport(typed.data, networkOf(await headers()))
    destination = inLocale(typed.data.locale, paths.errorReport(reference))
  } catch (error) {
    // Other words than those that were sent before: the next sending is a report of its own.
    const isOther = error instanceof RuleError && error.code === 'errorReportTaken'
    return refusedForm(previous, errorsOf(error), isOther ? { ...values, submissionId: randomUUID() } : values)
  }
  redirect(destination)
}

export async function takeErrorReportAction(formData: FormData): Promise<void> {
  const { data } = parseForm(takeErrorReportSchema, formData)
  const isDone = data !== undefined && (await succeeds(() => take(data.reference, data.version)))
  redirect(deskPage(data?.locale ?? defaultLocale, data?.reference, isDone ? 'taken' : 'failed'))
}

async function take(reference: string, version: number): Promise<void> {
  await assertSameOrigin()
  await takeErrorReport(await requireActor(), reference, version)
}

async function succeeds(step: () => Promise<void>): Promise<boolean> {
  try {
    await step()
    return true
  } catch (error) {
    errorsOf(error)
    return false
  }
}

/** Closes a report with an answer. Whoever's session ended while writing signs in with the same form. */
export async function closeErrorReportAction(previous: FormState, formData: FormData): Promise<FormState> {
  return answerForm(previous, formData, closeSent, errorsWhereStale)
}

async function closeSent(formData: FormData): Promise<string | FieldErrors> {
  const typed = parseForm(closeErrorReportSchema, without(formData, signInFields))
  const signIn = await signInWith(formData)
  const signInErrors = 'errors' in signIn ? signIn.errors : {}
  if (typed.errors || 'errors' in signIn) return { ...signInErrors, ...typed.errors }
  await closeErrorReport(signIn.actor ?? (await requireActor()), typed.data)
  return deskPage(typed.data.locale, typed.data.reference, 'closed')
}

function deskPage(locale: Locale, reference: string | undefined, done: 'taken' | 'closed' | 'failed'): string {
  const path = reference ? paths.deskErrorReport(reference) : paths.deskErrorReports()
  return inLocale(locale, `${path}?done=${done}`)
}
