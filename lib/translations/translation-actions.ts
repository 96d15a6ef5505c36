'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { answerForm, bySignedIn } from '@/lib/auth/form-action'
import { senderOf } from '@/lib/auth/form-sender'
import type { Actor } from '@/lib/auth/permissions'
import { assertSameOrigin } from '@/lib/auth/same-origin'
import { pressedButton } from '@/lib/drafts/draft-buttons'
import { showPublished } from '@/lib/drafts/draft-refresh'
import { publishDraft } from '@/lib/drafts/publish-commands'
import { RuleError } from '@/lib/errors'
import { type FieldErrors, formValues, parseForm, without } from '@/lib/forms/form-data'
import { errorsOf } from '@/lib/forms/form-errors'
import { errorsWhereStale } from '@/lib/forms/form-refresh'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { handInTranslations, OvertakenRowsError, saveTranslations } from './translation-commands'
import { publishTogetherSchema, readRows, translationFormFields, translationFormSchema } from './translation-form'

/** Saves what a translator has written, and hands it in where the button says so. */
export async function translationFormAction(previous: FormState, formData: FormData): Promise<FormState> {
  const values = formValues(formData)
  const refused = (errors: FieldErrors) => refusedForm(previous, errors, values)
  let destination: string
  try {
    await assertSameOrigin()
    const head = parseForm(translationFormSchema, headOf(formData))
    const command = pressedButton(values.do)?.command
    if (head.errors || (command !== 'save' && command !== 'submit'))
      return refused({ ...head.errors, ...(head.errors ? {} : { form: 'malformed' }) })
    const { locale, agreement, language, from, page, reason } = head.data
    const { rows, errors } = readRows(agreement, values)
    const sender = await senderOf(formData)
    if (sender.errors || Object.keys(errors).length > 0) return refused({ ...sender.errors, ...errors })
    const saved = await saveTranslations(sender.actor, {
      agreement,
      language,
      rows,
      reason: reason ? { text: reason, locale } : null,
    })
    const form = `${paths.deskTranslation(agreement, language)}?${new URLSearchParams({ from, page: String(page) })}`
    destination = `${form}&saved=${saved}`
    if (command === 'submit') {
      const handedIn = await handIn(sender.actor, agreement, language)
      destination =
        handedIn === null ? `${form}&check=1` : `${paths.deskTranslationMatrix(agreement)}?handed=${handedIn}`
    }
    destination = inLocale(locale, destination)
  } catch (error) {
    // With scripts the page behind the form must show what stands there now; without, it is made anew anyway.
    if (error instanceof OvertakenRowsError) {
      refresh()
      return refused(error.rows)
    }
    return refused(errorsOf(error))
  }
  redirect(destination)
}

function headOf(formData: FormData): FormData {
  return without(
    formData,
    [...new Set([...formData.keys()])].filter((name) => !translationFormFields.includes(name)),
  )
}

/** Null where something is wrong with what is saved: the form then shows what, field by field. */
async function handIn(actor: Actor, agreement: string, language: Locale): Promise<number | null> {
  try {
    return await handInTranslations(actor, { agreement, language })
  } catch (error) {
    if (error instanceof RuleError && error.code === 'draftFaulty') return null
    throw error
  }
}

/** Publishes the drafts of one agreement that wait for a review, together or not at all. */
export async function publishTogetherAction(previous: FormState, formData: FormData): Promise<FormState> {
  return answerForm(
    previous,
    formData,
    bySignedIn(publishTogetherSchema, async (actor, { locale, agreement, drafts }) => {
      const [{ version, ...first }, ...others] = drafts as [(typeof drafts)[number]]
      const published = await publishDraft(actor, first, version, others)
      showPublished(published)
      return inLocale(locale, `${paths.deskTranslationMatrix(agreement)}?published=${published.length}`)
    }),
    errorsWhereStale,
  )
}
