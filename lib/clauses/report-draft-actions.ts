'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { answerForm, bySender, bySignedIn } from '@/lib/auth/form-action'
import { senderOf } from '@/lib/auth/form-sender'
import { assertSameOrigin } from '@/lib/auth/same-origin'
import { requireActor } from '@/lib/auth/session'
import { signInFields } from '@/lib/auth/sign-in-form'
import { inWantedCalendar } from '@/lib/forms/date-calendar'
import { formValues, parseForm, without } from '@/lib/forms/form-data'
import { errorsOf } from '@/lib/forms/form-errors'
import { errorsWhereRefused } from '@/lib/forms/form-refresh'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { defaultLocale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { seeFiledDraft } from './filed-draft-commands'
import { discardReportDraft, handOverReport, returnReportDraft } from './report-draft-commands'
import { draftDiscardSchema, draftReturnSchema, filedDraftSchema } from './report-draft-schema'
import { fieldOfRule } from './report-rules'
import { reportSchemaOn } from './report-schema'

/** Hands a report over to those who speak for the body. It is judged as the report itself would be. */
export async function handOverReportAction(previous: FormState, formData: FormData): Promise<FormState> {
  const inCalendar = inWantedCalendar(formValues(formData), 'asOf')
  if (inCalendar) return refusedForm(previous, {}, inCalendar)
  const handOver = async (sent: FormData) => {
    const typed = without(sent, [...signInFields, 'offers'])
    const report = parseForm(reportSchemaOn(new Date().toISOString().slice(0, 10)), typed)
    const sender = await senderOf(sent)
    if (sender.errors || report.errors) return { ...sender.errors, ...report.errors }
    await handOverReport(sender.actor, report.data, formValues(typed))
    return inLocale(report.data.locale, paths.deskDraftDone('handed'))
  }
  return answerForm(previous, formData, handOver, (error) => errorsWhereRefused(error, fieldOfRule))
}

/** Gives a draft back, with the reason. */
export async function returnReportDraftAction(previous: FormState, formData: FormData): Promise<FormState> {
  const giveBack = bySender(draftReturnSchema, async (actor, { locale, ...returned }) => {
    await returnReportDraft(actor, returned)
    return inLocale(locale, paths.deskDraftDone('returned'))
  })
  return answerForm(previous, formData, giveBack, errorsWhereRefused)
}

export async function discardReportDraftAction(previous: FormState, formData: FormData): Promise<FormState> {
  const discard = bySignedIn(draftDiscardSchema, async (actor, { locale, draft }) => {
    await discardReportDraft(actor, draft)
    return inLocale(locale, paths.deskDraftDone('discarded'))
  })
  return answerForm(previous, formData, discard, errorsWhereRefused)
}

/** Takes off the desk what was filed from one's draft. */
export async function seeFiledDraftAction(formData: FormData): Promise<void> {
  const { data } = parseForm(filedDraftSchema, formData)
  const desk = inLocale(data?.locale ?? defaultLocale, paths.desk())
  let failure: string | null = null
  try {
    await assertSameOrigin()
    const actor = await requireActor()
    if (data) await seeFiledDraft(actor, data.report)
  } catch (error) {
    failure = errorsOf(error).form ?? 'unavailable'
  }
  // With scripts the address may be the one that is open: the page behind it is another all the same.
  refresh()
  redirect(failure ? `${desk}?failed=${failure}` : desk)
}
