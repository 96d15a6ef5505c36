'use server'

import { answerForm, bySender } from '@/lib/auth/form-action'
import { senderOf } from '@/lib/auth/form-sender'
import { signInFields } from '@/lib/auth/sign-in-form'
import { type FieldErrors, formValues, onlyFields, parseForm, without } from '@/lib/forms/form-data'
import { errorsOf } from '@/lib/forms/form-errors'
import { errorsWhereRefused } from '@/lib/forms/form-refresh'
import type { FormState } from '@/lib/forms/form-state'
import { inLocale, paths } from '@/lib/paths'
import { pairPrefix } from './pair-fields'
import { correctText, discardText, keepText } from './text-draft-commands'
import {
  pairsSchema,
  pastedTextSchema,
  pressedSchema,
  textLimit,
  textNameSchema,
  typedRowSchema,
} from './text-draft-schema'

/** Keeps a text that was pasted or uploaded, and reads it. */
export async function keepTextAction(previous: FormState, formData: FormData): Promise<FormState> {
  return answerForm(
    previous,
    formData,
    keepSent,
    // Not shown anew: where somebody else has kept a text meanwhile, this form would be gone with what was typed.
    (error) => errorsOf(error, { piecesTooMany: 'pasted' }),
  )
}

async function keepSent(formData: FormData): Promise<string | FieldErrors> {
  const sender = await senderOf(formData)
  if (sender.errors) return sender.errors
  const uploaded = await uploadedText(formData)
  if (uploaded.error !== undefined) return { file: uploaded.error }
  const fields = without(formData, ['file', ...signInFields])
  if (uploaded.text !== null) fields.set('pasted', uploaded.text)
  const { data, errors } = parseForm(pastedTextSchema, fields)
  if (errors) return errors
  if (data.pasted.trim() === '') return { pasted: 'pastedTextMissing' }
  const { locale, agreement, language, version, pasted: text } = data
  await keepText(sender.actor, { agreement, locale: language }, version, text)
  // A new address each time: with scripts a page that stays at its own neither scrolls up nor says what came of it.
  return inLocale(locale, `${paths.deskTextToClauses(agreement, language)}&done=kept&v=${version + 1}`)
}

/** The text of the file; null where none was chosen, for which an empty one is sent. */
async function uploadedText(
  formData: FormData,
): Promise<{ text: string | null; error?: undefined } | { text?: undefined; error: string }> {
  const file = formData.get('file')
  if (!(file instanceof File) || file.size === 0) return { text: null }
  if (file.size > textLimit) return { error: 'textFileTooLarge' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) }
  } catch {
    return { error: 'textFileUnreadable' }
  }
}

/** Saves what was typed into the open piece, and does what the button says. */
export async function correctTextAction(previous: FormState, formData: FormData): Promise<FormState> {
  return answerForm(previous, formData, correctSent, errorsWhereRefused)
}

async function correctSent(formData: FormData): Promise<string | FieldErrors> {
  const sender = await senderOf(formData)
  if (sender.errors) return sender.errors
  const values = formValues(formData)
  const isPair = (field: string) => field.startsWith(pairPrefix)
  const isTyped = (field: string) => Object.hasOwn(typedRowSchema.shape, field)
  const isName = (field: string) => Object.hasOwn(textNameSchema.shape, field)
  const named = parseForm(textNameSchema, onlyFields(formData, isName))
  const typed = values.row === undefined ? null : parseForm(typedRowSchema, onlyFields(formData, isTyped))
  const pairs = parseForm(pairsSchema, onlyFields(formData, isPair))
  const pressed = pressedSchema.safeParse(values.do ?? 'save')
  if (named.errors || typed?.errors || pairs.errors || !pressed.success) return { form: 'malformed', ...typed?.errors }
  const { locale, agreement, language, version } = named.data
  const { isClosing, row, move } = pressed.data
  const place = await correctText(sender.actor, { agreement, locale: language }, version, {
    typed: typed && { row: typed.data.row, fields: typed.data },
    pressed: row === null ? null : { row, move },
    pairs: Object.entries(pairs.data).map(([field, clause]) => ({
      row: Number(field.slice(pairPrefix.length)),
      clause,
    })),
  })
  const open = isClosing ? null : (place ?? typed?.data.row ?? null)
  const seen = place ?? typed?.data.row
  return inLocale(
    locale,
    `${paths.deskTextToClauses(agreement, language)}${open === null ? '' : `&row=${open}`}${seen === undefined ? '#side-by-side' : `#piece-${seen}`}`,
  )
}

/** Throws the text of one language away. */
export async function discardTextAction(previous: FormState, formData: FormData): Promise<FormState> {
  return answerForm(
    previous,
    formData,
    bySender(textNameSchema, async (actor, { locale, agreement, language, version }) => {
      await discardText(actor, { agreement, locale: language }, version)
      return inLocale(locale, `${paths.deskTextToClauses(agreement, language)}&done=discarded`)
    }),
    errorsWhereRefused,
  )
}
