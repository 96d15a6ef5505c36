'use server'

import { refresh, revalidateTag } from 'next/cache'
import { after } from 'next/server'
import { answerForm, bySender } from '@/lib/auth/form-action'
import { cacheTags } from '@/lib/cache-tags'
import { StaleVersionError } from '@/lib/errors'
import { errorsOf } from '@/lib/forms/form-errors'
import type { FormState } from '@/lib/forms/form-state'
import { inLocale, paths } from '@/lib/paths'
import { refreshPages } from '@/lib/refresh-pages'
import { sendMailSoon } from '@/lib/reminders/reminder-jobs'
import { type DisputeReceipt, raiseDispute } from './dispute-commands'
import { fieldOfRule } from './dispute-rules'
import { disputeSchema, settlementSchema } from './dispute-schema'
import { settleDispute } from './settlement-commands'

/** Raises a dispute. */
export async function raiseDisputeAction(previous: FormState, formData: FormData): Promise<FormState> {
  const raise = bySender(disputeSchema, async (actor, dispute) => {
    makePagesNew(await raiseDispute(actor, dispute))
    return inLocale(dispute.locale, paths.deskDisputed(dispute.agreementKey, dispute.number, 'raised'))
  })
  return answerForm(previous, formData, raise, refusalOf)
}

/** Settles one. */
export async function settleDisputeAction(previous: FormState, formData: FormData): Promise<FormState> {
  const settle = bySender(settlementSchema, async (actor, settled) => {
    makePagesNew(await settleDispute(actor, settled))
    return inLocale(settled.locale, paths.deskDisputed(settled.agreementKey, settled.number, 'settled'))
  })
  return answerForm(previous, formData, settle, refusalOf)
}

/** What is said of a form that was overtaken: what was disputed may no longer be what is reported. */
function refusalOf(error: unknown) {
  if (error instanceof StaleVersionError) {
    // With scripts the page behind the form must show what stands there now; without, it is made anew anyway.
    refresh()
    return { form: 'disputeOvertaken' }
  }
  return errorsOf(error, fieldOfRule)
}

function makePagesNew({ agreementKey, number }: DisputeReceipt): void {
  revalidateTag(cacheTags.agreement(agreementKey), 'max')
  // The feeds of the bodies and of the whole are made new with it.
  revalidateTag(cacheTags.standings, 'max')
  after(() => refreshPages([paths.clause(agreementKey, number), paths.agreement(agreementKey)]))
  // The other side is told at once.
  after(sendMailSoon)
}
