'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { senderOf } from '@/lib/auth/form-sender'
import type { Actor } from '@/lib/auth/permissions'
import { assertSameOrigin } from '@/lib/auth/same-origin'
import { requireActor } from '@/lib/auth/session'
import { signInFields } from '@/lib/auth/sign-in-form'
import { RuleError, StaleVersionError } from '@/lib/errors'
import { type FieldErrors, type FormValues, formValues, parseForm, without } from '@/lib/forms/form-data'
import { errorsOf } from '@/lib/forms/form-errors'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { parseDateFields } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { toAsciiDigits } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { recordShapes } from '@/lib/records/record-shapes'
import {
  afterButton,
  buttonName,
  enteredButton,
  keptValues,
  newHeadPrefix,
  newKeyPrefix,
  type PressedButton,
  pressedButton,
} from './draft-buttons'
import {
  askForWithdrawal,
  beginRecord,
  type DraftName,
  discardDraft,
  openDraft,
  returnDraft,
  saveDraft,
  scheduleDraft,
  submitDraft,
  takeBackDraft,
  unscheduleDraft,
} from './draft-commands'
import { afterTaking } from './draft-conflict'
import { placeAfter } from './draft-places'
import { showPublished } from './draft-refresh'
import { TogetherRefusedError } from './draft-refusal'
import {
  draftNameSchema,
  draftStepSchema,
  draftWordsSchema,
  newRecordSchema,
  recordNameSchema,
  withdrawalSchema,
} from './draft-schema'
import { rowPath } from './field-paths'
import { publishDraft } from './publish-commands'

/** Saves a record's form as it stands, and does what its button asks for. */
export async function recordFormAction(previous: FormState, sent: FormData): Promise<FormState> {
  const formData = afterTaking(sent)
  const values = formValues(formData)
  const refused = (errors: FieldErrors) => refusedForm(previous, errors, values)
  let destination: string
  try {
    await assertSameOrigin()
    const named = parseForm(draftNameSchema, only(formData, nameFields))
    const words = parseForm(draftWordsSchema, only(formData, wordFields))
    const pressed = pressedButton(values[buttonName])
    const button = pressed?.command === 'enter' ? enteredButton(values) : pressed
    if (named.errors || words.errors || !button)
      return refused({ ...named.errors, ...words.errors, ...(button ? {} : { form: 'malformed' }) })
    const sender = await senderOf(formData)
    if (sender.errors) return refused(sender.errors)
    const { locale, noun, key, version } = named.data
    const name = { noun, key }
    const changed = afterButton(keptValues(formValues(without(formData, ownFields))), button, locale)
    const filled =
      button.command === 'create'
        ? await createAndChoose(sender.actor, changed, values, button, locale)
        : { values: changed }
    if ('errors' in filled) return refused(filled.errors)
    const { note, reason } = words.data
    await saveDraft(sender.actor, name, version, {
      values: filled.values,
      note: note || null,
      reason: reason ? { text: reason, locale } : null,
    })
    destination = inLocale(locale, placeAfter(button, name, version + 1, values))
    if (button.command === 'submit') {
      const isRight = await handIn(sender.actor, name, version + 1)
      destination = inLocale(
        locale,
        isRight
          ? `${paths.deskRecord(noun, key)}?done=submit`
          : `${paths.deskRecordEdit(noun, key)}?check=1&v=${version + 1}`,
      )
    }
  } catch (error) {
    // With scripts the page behind the form must show what stands there now; without, it is made anew anyway.
    if (error instanceof StaleVersionError) refresh()
    return refused(errorsOf(error))
  }
  redirect(destination)
}

const nameFields = ['locale', 'noun', 'key', 'version']
const wordFields = ['note', 'reason']
const ownFields = [...nameFields, ...wordFields, ...signInFields]

/** False where something is wrong with what is saved: the form then shows what, field by field. */
async function handIn(actor: Actor, name: DraftName, version: number): Promise<boolean> {
  try {
    await submitDraft(actor, name, version)
    return true
  } catch (error) {
    if (error instanceof RuleError && error.code === 'draftFaulty') return false
    throw error
  }
}

/** A record that the picker did not find is begun there and then, and the form refers to it at once. */
async function createAndChoose(
  actor: Actor,
  values: FormValues,
  typed: FormValues,
  { path, argument }: PressedButton,
  locale: Locale,
): Promise<{ values: FormValues } | { errors: FieldErrors }> {
  const parsed = newRecordSchema.safeParse({
    locale,
    noun: argument,
    key: typed[`${newKeyPrefix}${path}`] ?? '',
    head: typed[`${newHeadPrefix}${path}`] ?? '',
  })
  if (!parsed.success) return { errors: newRecordErrors(parsed.error.issues, path) }
  const { noun, key, head } = parsed.data
  try {
    await beginRecord(actor, { noun, key }, firstValues(noun, locale, head))
  } catch (error) {
    if (error instanceof RuleError) return { errors: { [`${newKeyPrefix}${path}`]: error.code } }
    throw error
  }
  const { [`${newKeyPrefix}${path}`]: _key, [`${newHeadPrefix}${path}`]: _head, ...others } = values
  return { values: { ...others, [path]: key } }
}

/** What is wrong with a new record is said beside the field in which it was typed. */
function newRecordErrors(issues: readonly { path: PropertyKey[]; message: string }[], path: string): FieldErrors {
  return Object.fromEntries(
    issues.map((issue) => [
      issue.path[0] === 'key' ? `${newKeyPrefix}${path}` : issue.path[0] === 'head' ? `${newHeadPrefix}${path}` : path,
      issue.message,
    ]),
  )
}

function firstValues(noun: DraftName['noun'], locale: Locale, head: string): FormValues {
  // An agreement is made between at least two: their rows stand in its form from the start.
  const rows = noun === 'agreements' ? { [rowPath('parties', 0)]: '', [rowPath('parties', 1)]: '' } : {}
  return { [`${recordShapes[noun].head}.${locale}`]: head, ...rows }
}

/** Begins a new record at the address that was typed. */
export async function beginRecordAction(previous: FormState, formData: FormData): Promise<FormState> {
  const values = formValues(formData)
  let destination: string
  try {
    await assertSameOrigin()
    const actor = await requireActor()
    const { data, errors } = parseForm(newRecordSchema, formData)
    if (errors) return refusedForm(previous, errors, values)
    const { locale, noun, key, head } = data
    await beginRecord(actor, { noun, key }, firstValues(noun, locale, head))
    destination = inLocale(locale, paths.deskRecordEdit(noun, key))
  } catch (error) {
    return refusedForm(previous, errorsOf(error, { keyTaken: 'key', countryCodeInvalid: 'key' }), values)
  }
  redirect(destination)
}

/** Opens the draft of a published record and goes to its form. */
export async function openDraftAction(previous: FormState, formData: FormData): Promise<FormState> {
  const values = formValues(formData)
  let destination: string
  try {
    await assertSameOrigin()
    const actor = await requireActor()
    const { data, errors } = parseForm(recordNameSchema, formData)
    if (errors) return refusedForm(previous, errors, values)
    await openDraft(actor, data)
    destination = inLocale(data.locale, paths.deskRecordEdit(data.noun, data.key))
  } catch (error) {
    return refusedForm(previous, errorsOf(error), values)
  }
  redirect(destination)
}

/** One step of a draft on its way: handed in, returned, published and so on. */
export async function draftStepAction(previous: FormState, formData: FormData): Promise<FormState> {
  const values = formValues(formData)
  let destination: string
  try {
    await assertSameOrigin()
    const actor = await requireActor()
    const { data, errors } = parseForm(draftStepSchema, formData)
    if (errors) return refusedForm(previous, errors, values)
    const { noun, key, version, step } = data
    const name = { noun, key }
    switch (step) {
      case 'submit':
        await submitDraft(actor, name, version)
        break
      case 'takeBack':
        await takeBackDraft(actor, name, version)
        break
      case 'return':
        await returnDraft(actor, name, version, data.returnReason)
        break
      case 'publish':
        showPublished(await publishDraft(actor, name, version, data.others))
        break
      case 'schedule': {
        const moment = publicationMoment(data)
        if ('errors' in moment) return refusedForm(previous, moment.errors, values)
        await scheduleDraft(actor, name, version, moment.at)
        break
      }
      case 'unschedule':
        await unscheduleDraft(actor, name, version)
        break
      case 'discard':
        await discardDraft(actor, name, version)
        break
    }
    destination = inLocale(data.locale, `${paths.deskRecord(noun, key)}?done=${step}`)
  } catch (error) {
    if (error instanceof StaleVersionError || error instanceof TogetherRefusedError) refresh()
    return refusedForm(previous, errorsOf(error, { reasonMissing: 'returnReason', publishAtPast: 'publish' }), values)
  }
  redirect(destination)
}

/** A full hour by Greenwich: the registry has readers in many zones, and the page says which it means. */
function publicationMoment(data: {
  publishDay: string
  publishMonth: string
  publishYear: string
  publishCalendar: 'gregory' | 'persian'
  publishHour: string
}): { at: Date } | { errors: FieldErrors } {
  const day = parseDateFields({
    day: data.publishDay,
    month: data.publishMonth,
    year: data.publishYear,
    calendar: data.publishCalendar,
  })
  if ('error' in day) return { errors: { publish: day.error } }
  const hour = toAsciiDigits(data.publishHour).trim() || '0'
  if (!/^\d{1,2}$/.test(hour) || Number(hour) > 23) return { errors: { publishHour: 'hourInvalid' } }
  return { at: new Date(`${day.iso}T${hour.padStart(2, '0')}:00:00Z`) }
}

/** Asks for a published record to be withdrawn, or for a withdrawn one to be shown again. */
export async function withdrawalAction(previous: FormState, formData: FormData): Promise<FormState> {
  const values = formValues(formData)
  let destination: string
  try {
    await assertSameOrigin()
    const actor = await requireActor()
    const { data, errors } = parseForm(withdrawalSchema, formData)
    if (errors) return refusedForm(previous, errors, values)
    const { locale, noun, key, purpose, reason } = data
    await askForWithdrawal(actor, { noun, key }, purpose, { text: reason, locale })
    destination = inLocale(locale, `${paths.deskRecord(noun, key)}?done=asked`)
  } catch (error) {
    return refusedForm(previous, errorsOf(error), values)
  }
  redirect(destination)
}

function only(formData: FormData, names: readonly string[]): FormData {
  return without(formData, [...new Set([...formData.keys()].filter((name) => !names.includes(name)))])
}
