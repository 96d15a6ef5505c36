'use server'

import { refresh } from 'next/cache'
import type { z } from 'zod'
import { answerForm, bySignedIn } from '@/lib/auth/form-action'
import { senderOf } from '@/lib/auth/form-sender'
import type { Actor } from '@/lib/auth/permissions'
import { signInFields } from '@/lib/auth/sign-in-form'
import { RuleError } from '@/lib/errors'
import { type FieldErrors, formValues, onlyFields, parseForm, without } from '@/lib/forms/form-data'
import { errorsOf } from '@/lib/forms/form-errors'
import { errorsWhereStale } from '@/lib/forms/form-refresh'
import type { FormState } from '@/lib/forms/form-state'
import { inLocale, paths } from '@/lib/paths'
import { withCompared } from '@/lib/translations/translation-texts'
import { afterButton, buttonName, enteredButton, keptValues, pressedButton } from './draft-buttons'
import {
  askForWithdrawal,
  beginRecord,
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
import type { DraftName } from './draft-rows'
import {
  draftNameSchema,
  draftStepSchema,
  draftWordsSchema,
  newRecordSchema,
  recordNameSchema,
  withdrawalSchema,
} from './draft-schema'
import { firstValues, withTextStatuses } from './first-values'
import { createAndChoose } from './new-record-choice'
import { publicationMoment } from './publication-moment'
import { publishDraft } from './publish-commands'

/** Saves a record's form as it stands, and does what its button asks for. */
export async function recordFormAction(previous: FormState, sent: FormData): Promise<FormState> {
  return answerForm(previous, afterTaking(sent), saveSent, errorsWhereStale)
}

async function saveSent(formData: FormData): Promise<string | FieldErrors> {
  const values = formValues(formData)
  const named = parseForm(
    draftNameSchema,
    onlyFields(formData, (field) => nameFields.includes(field)),
  )
  const words = parseForm(
    draftWordsSchema,
    onlyFields(formData, (field) => wordFields.includes(field)),
  )
  const pressed = pressedButton(values[buttonName])
  const button = pressed?.command === 'enter' ? enteredButton(values) : pressed
  if (named.errors || words.errors || !button)
    return { ...named.errors, ...words.errors, ...(button ? {} : { form: 'malformed' }) }
  const sender = await senderOf(formData)
  if (sender.errors) return sender.errors
  const { locale, noun, key, version } = named.data
  const name = { noun, key }
  const changed = afterButton(keptValues(formValues(without(formData, ownFields))), button, locale)
  const filled =
    button.command === 'create'
      ? await createAndChoose(sender.actor, name, changed, values, button, locale)
      : { values: changed }
  if ('errors' in filled) return filled.errors
  const { note, reason } = words.data
  await saveDraft(sender.actor, name, version, {
    values: withCompared(noun, withTextStatuses(noun, filled.values)),
    note: note || null,
    reason: reason ? { text: reason, locale } : null,
  })
  if (button.command !== 'submit') return inLocale(locale, placeAfter(button, name, version + 1, values))
  const isRight = await handIn(sender.actor, name, version + 1)
  return inLocale(
    locale,
    isRight
      ? `${paths.deskRecord(noun, key)}?done=submit`
      : `${paths.deskRecordEdit(noun, key)}?check=1&v=${version + 1}`,
  )
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

/** Begins a new record at the address that was typed. */
export async function beginRecordAction(previous: FormState, formData: FormData): Promise<FormState> {
  return answerForm(
    previous,
    formData,
    bySignedIn(newRecordSchema, async (actor, { locale, noun, key, head }) => {
      await beginRecord(actor, { noun, key }, firstValues(noun, { locale, head }))
      return inLocale(locale, paths.deskRecordEdit(noun, key))
    }),
    (error) => errorsOf(error, { keyTaken: 'key', countryCodeInvalid: 'key' }),
  )
}

/** Opens the draft of a published record and goes to its form. */
export async function openDraftAction(previous: FormState, formData: FormData): Promise<FormState> {
  return answerForm(
    previous,
    formData,
    bySignedIn(recordNameSchema, async (actor, { locale, noun, key }) => {
      await openDraft(actor, { noun, key })
      return inLocale(locale, paths.deskRecordEdit(noun, key))
    }),
  )
}

/** One step of a draft on its way: handed in, returned, published and so on. */
export async function draftStepAction(previous: FormState, formData: FormData): Promise<FormState> {
  return answerForm(previous, formData, bySignedIn(draftStepSchema, takeStep), (error) => {
    if (error instanceof TogetherRefusedError) refresh()
    return errorsWhereStale(error, { reasonMissing: 'returnReason', publishAtPast: 'publish' })
  })
}

async function takeStep(actor: Actor, data: z.output<typeof draftStepSchema>): Promise<string | FieldErrors> {
  const { locale, noun, key, version, step } = data
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
      if ('errors' in moment) return moment.errors
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
  return inLocale(locale, `${paths.deskRecord(noun, key)}?done=${step}`)
}

/** Asks for a published record to be withdrawn, or for a withdrawn one to be shown again. */
export async function withdrawalAction(previous: FormState, formData: FormData): Promise<FormState> {
  return answerForm(
    previous,
    formData,
    bySignedIn(withdrawalSchema, async (actor, { locale, noun, key, purpose, reason }) => {
      await askForWithdrawal(actor, { noun, key }, purpose, { text: reason, locale })
      return inLocale(locale, `${paths.deskRecord(noun, key)}?done=asked`)
    }),
  )
}
