'use server'

import { randomUUID } from 'node:crypto'
import { refresh, revalidateTag } from 'next/cache'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { senderOf } from '@/lib/auth/form-sender'
import { assertSameOrigin } from '@/lib/auth/same-origin'
import { signInFields } from '@/lib/auth/sign-in-form'
import { cacheTags } from '@/lib/cache-tags'
import { StaleVersionError } from '@/lib/errors'
import { inWantedCalendar } from '@/lib/forms/date-calendar'
import { formValues, parseForm, without } from '@/lib/forms/form-data'
import { errorsOf } from '@/lib/forms/form-errors'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { inLocale, paths } from '@/lib/paths'
import { refreshPages } from '@/lib/refresh-pages'
import { type ReportReceipt, reportClauseStatus } from './clause-commands'
import { fieldOfRule } from './report-rules'
import { type ReportInput, reportSchemaOn } from './report-schema'

/**
 * Records a report. Whoever's session ended while typing signs in with the same form. The button of the date's calendar asks for
 * nothing but the same form in the other calendar.
 */
export async function reportStatusAction(previous: FormState, formData: FormData): Promise<FormState> {
  const values = formValues(formData)
  const inCalendar = inWantedCalendar(values, 'asOf')
  if (inCalendar) return refusedForm(previous, {}, inCalendar)
  let saved: { report: ReportInput; receipt: ReportReceipt }
  try {
    await assertSameOrigin()
    const today = new Date().toISOString().slice(0, 10)
    const report = parseForm(reportSchemaOn(today), without(formData, [...signInFields, 'offers']))
    const sender = await senderOf(formData)
    if (sender.errors || report.errors) return refusedForm(previous, { ...sender.errors, ...report.errors }, values)
    saved = { report: report.data, receipt: await reportClauseStatus(sender.actor, report.data) }
  } catch (error) {
    return refusedForm(
      previous,
      errorsOf(error, fieldOfRule),
      overtaken(error) ? { ...values, submissionId: randomUUID() } : values,
    )
  }
  makePagesNew(saved.receipt)
  redirect(inLocale(saved.report.locale, `${paths.desk()}?saved=${saved.receipt.reportId}`))
}

/** With scripts the page behind the form must show what stands there now; without, it is made anew anyway. */
function overtaken(error: unknown): boolean {
  if (!(error instanceof StaleVersionError)) return false
  refresh()
  return true
}

function makePagesNew({ agreementKey, number, bodyKeys, countryCodes }: ReportReceipt): void {
  revalidateTag(cacheTags.agreement(agreementKey), 'max')
  revalidateTag(cacheTags.standings, 'max')
  after(() =>
    refreshPages([
      paths.clause(agreementKey, number),
      paths.agreement(agreementKey),
      paths.home(),
      paths.agreements(),
      ...bodyKeys.map(paths.body),
      ...countryCodes.map(paths.country),
    ]),
  )
}
