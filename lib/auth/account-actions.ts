'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { formValues, parseForm } from '@/lib/forms/form-data'
import { errorsOf } from '@/lib/forms/form-errors'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales'
import { SuccessorError } from '@/lib/office/succession'
import { successorField } from '@/lib/office/successor-field'
import { inLocale, paths } from '@/lib/paths'
import { linkAddress } from './access-link'
import type { IssuedLink } from './access-link-commands'
import {
  cancelAccessLink,
  changeRole,
  disableAccount,
  enableAccount,
  issueAccessLink,
  nameSupervised,
  takeBody,
  withdrawTwoFactor,
} from './account-administration-commands'
import { inviteAccount } from './account-commands'
import {
  type AccountChange,
  accountChangeSchema,
  bodyTakingSchema,
  closingSchema,
  invitationSchema,
  linkSchema,
  roleChangeSchema,
  supervisionSchema,
} from './account-schema'
import { answerForm } from './form-action'
import type { LinkState } from './form-answers'
import type { Actor } from './permissions'
import { assertSameOrigin } from './same-origin'
import { requireActor } from './session'

function shown(link: (IssuedLink & { locale: Locale }) | null): string | null {
  return link && linkAddress(link.locale, link.token)
}

const fieldOf = { emailTaken: 'email', bodyUnknown: 'bodies', lastAdministrator: 'role' }

/** Lets somebody in; the answer has the link to hand over. */
export async function inviteAction(previous: LinkState, formData: FormData): Promise<LinkState> {
  const values = formValues(formData)
  try {
    await assertSameOrigin()
    const typed = parseForm(invitationSchema, formData)
    if (typed.errors) return refusedForm(previous, typed.errors, values)
    const { locale: _, ...invitation } = typed.data
    const { link } = await inviteAccount(await requireActor(), invitation)
    return { ...refusedForm(previous, {}, values), link: shown(link) }
  } catch (error) {
    return refusedForm(previous, errorsOf(error, fieldOf), values)
  }
}

/** Another invitation, or a reset of the password; the answer has the link to hand over. */
export async function issueLinkAction(previous: LinkState, formData: FormData): Promise<LinkState> {
  const values = formValues(formData)
  try {
    await assertSameOrigin()
    const typed = parseForm(linkSchema, formData)
    if (typed.errors) return refusedForm(previous, typed.errors, values)
    const link = await issueAccessLink(await requireActor(), typed.data)
    refresh()
    return { ...refusedForm(previous, {}, {}), link: shown(link) }
  } catch (error) {
    return refusedForm(previous, errorsOf(error), values)
  }
}

export async function changeRoleAction(previous: FormState, formData: FormData): Promise<FormState> {
  return answerForm(
    previous,
    formData,
    async () => {
      const { data, errors } = parseForm(roleChangeSchema, formData)
      if (errors) return errors
      await changeRole(await requireActor(), data)
      return accountPage(data.locale, data.account, 'done=role')
    },
    (error) =>
      error instanceof SuccessorError
        ? Object.fromEntries(error.bodyKeys.map((key) => [successorField(key), error.code]))
        : errorsOf(error, fieldOf),
  )
}

export async function superviseAction(formData: FormData): Promise<void> {
  redirect(await changed(formData, 'supervision', nameSupervised, supervisionSchema))
}

export async function disableAction(formData: FormData): Promise<void> {
  redirect(await changed(formData, 'disabled', disableAccount, closingSchema))
}

export async function takeBodyAction(formData: FormData): Promise<void> {
  redirect(await changed(formData, 'bodyTaken', takeBody, bodyTakingSchema))
}

export async function enableAction(formData: FormData): Promise<void> {
  redirect(await changed(formData, 'enabled', enableAccount, accountChangeSchema))
}

export async function cancelLinkAction(formData: FormData): Promise<void> {
  redirect(await changed(formData, 'linkCancelled', cancelAccessLink, accountChangeSchema))
}

export async function withdrawTwoFactorAction(formData: FormData): Promise<void> {
  redirect(await changed(formData, 'twoFactorWithdrawn', withdrawTwoFactor, accountChangeSchema))
}

/** Where to go after one button of an account's page: the same page, which says what came of it. */
async function changed<Wanted extends AccountChange & { locale: Locale }>(
  formData: FormData,
  done: string,
  command: (actor: Actor, wanted: Wanted) => Promise<void>,
  schema: z.ZodType<Wanted>,
): Promise<string> {
  const { data } = parseForm(schema, formData)
  if (!data) {
    const { locale } = formValues(formData)
    return inLocale(isLocale(locale) ? locale : defaultLocale, paths.deskPeople())
  }
  try {
    await assertSameOrigin()
    await command(await requireActor(), data)
    return accountPage(data.locale, data.account, `done=${done}`)
  } catch (error) {
    const { form } = errorsOf(error)
    return accountPage(data.locale, data.account, `failed=${form}`)
  }
}

function accountPage(locale: Locale, account: string, query: string): string {
  return inLocale(locale, `${paths.deskPerson(encodeURIComponent(account))}?${query}`)
}
