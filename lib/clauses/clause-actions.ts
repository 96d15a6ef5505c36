'use server'

import { randomUUID } from 'node:crypto'
import { refresh, revalidateTag } from 'next/cache'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { senderOf } from '@/lib/auth/form-sender'
import type { Actor } from '@/lib/auth/permissions'
import { assertSameOrigin } from '@/lib/auth/same-origin'
import { signInFields } from '@/lib/auth/sign-in-form'
import { cacheTags } from '@/lib/cache-tags'
import { RuleError, StaleVersionError } from '@/lib/errors'
import { inWantedCalendar } from '@/lib/forms/date-calendar'
import { type FieldErrors, type FormValues, formValues, parseForm, without } from '@/lib/forms/form-data'
import { errorsOf } from '@/lib/forms/form-errors'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { refreshPages } from '@/lib/refresh-pages'
import { sendMailSoon } from '@/lib/reminders/reminder-jobs'
import { RefusedReportError, type ReportReceipt, reportClauseStatus, reportClauseStatuses } from './clause-commands'
import { listReportsBefore } from './report-before-queries'
import { fieldOfRule } from './report-rules'
import { type ReportInput, reportSchemaOn } from './report-schema'
import { reportRowLimit, rowField, saidNumbers, severalReports } from './several-reports'

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
  const { meetingKey } = saved.receipt
  const next = meetingKey ? backToTable(meetingKey) : `${paths.desk()}?saved=${saved.receipt.reportId}`
  redirect(inLocale(saved.report.locale, next))
}

/**
 * Records reports on several clauses of an agreement, all of them or none. What `as_before` stands for is read here, and judged with
 * the version of the clause that the person has seen: what somebody has said since is never said again unseen.
 */
export async function reportStatusesAction(previous: FormState, formData: FormData): Promise<FormState> {
  const values = formValues(formData)
  const inCalendar = inWantedCalendar(values, 'asOf')
  if (inCalendar) return refusedForm(previous, {}, inCalendar)
  let receipts: ReportReceipt[]
  try {
    await assertSameOrigin()
    const sender = await senderOf(formData)
    if (sender.errors) return refusedForm(previous, sender.errors, values)
    const reports = await readReports(sender.actor, without(formData, signInFields))
    if (reports.errors) return refusedForm(previous, reports.errors, values)
    receipts = await reportClauseStatuses(sender.actor, reports.data)
  } catch (error) {
    return refusedForm(previous, refusalOf(error), withNewNumber(values, error))
  }
  makePagesNew(...receipts)
  const { agreement = '', locale } = values
  const numbers = receipts.map(({ number }) => number)
  const [meetingKey] = receipts.flatMap((receipt) => receipt.meetingKey ?? [])
  const next = meetingKey ? backToTable(meetingKey) : paths.deskReported(agreement, numbers)
  redirect(inLocale(isLocale(locale) ? locale : defaultLocale, next))
}

/** Whoever reports at a meeting goes on there: what they said stands in its minutes. */
function backToTable(meetingKey: string): string {
  return `${paths.deskMinutes(meetingKey)}#reported`
}

async function readReports(actor: Actor, formData: FormData) {
  const { agreement = '', speaker = '' } = formValues(formData)
  const before = await listReportsBefore(actor, agreement, saidNumbers(formData).slice(0, reportRowLimit))
  const [partyKey] = speaker.split('/')
  return severalReports(formData, new Date().toISOString().slice(0, 10), (number) => {
    const own = before.filter((one) => one.number === number && (!partyKey || one.partyKey === partyKey))
    // Of several sides without a choice the form asks for the choice.
    return own.length === 1 ? (own[0] ?? null) : null
  })
}

/** Whoever was overtaken sends another report next time. */
function withNewNumber(values: FormValues, error: unknown): FormValues {
  if (!(error instanceof RefusedReportError) || !overtaken(error.cause)) return values
  return { ...values, [rowField(error.number, 'submissionId')]: randomUUID() }
}

/** What is wrong with one of the reports, beside its clause. */
function refusalOf(error: unknown): FieldErrors {
  if (!(error instanceof RefusedReportError)) return errorsOf(error, fieldOfRule)
  const { form, speaker, ...own } = errorsOf(error.cause, fieldOfRule)
  if (form === 'unavailable') return { form }
  if (speaker) return { speaker }
  const all = form ? { status: form, ...own } : own
  return Object.fromEntries(Object.entries(all).map(([field, code]) => [rowField(error.number, field), code]))
}

/** With scripts the page behind the form must show what stands there now; without, it is made anew anyway. */
function overtaken(error: unknown): boolean {
  if (error instanceof RuleError && error.code === 'draftChanged') refresh()
  if (!(error instanceof StaleVersionError)) return false
  refresh()
  return true
}

function makePagesNew(...receipts: ReportReceipt[]): void {
  const agreements = new Set(receipts.map(({ agreementKey }) => agreementKey))
  for (const key of agreements) revalidateTag(cacheTags.agreement(key), 'max')
  revalidateTag(cacheTags.standings, 'max')
  const meetings = [...new Set(receipts.flatMap(({ meetingKey }) => meetingKey ?? []))]
  for (const key of meetings) revalidateTag(cacheTags.meeting(key), 'max')
  const changed = receipts.flatMap(({ agreementKey, number, bodyKeys, countryCodes }) => [
    paths.clause(agreementKey, number),
    paths.agreement(agreementKey),
    ...bodyKeys.map(paths.body),
    ...countryCodes.map(paths.country),
  ])
  after(sendMailSoon)
  after(() =>
    refreshPages([...new Set([...changed, ...meetings.map(paths.meeting), paths.home(), paths.agreements()])]),
  )
}
