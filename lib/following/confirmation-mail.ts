import 'server-only'
import { hashLinkToken, newLinkToken } from '@/lib/auth/access-link'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locales'
import { isolated, type Letter, letterOf, linkLine, paragraph, ruler } from '@/lib/mail/letter-text'
import { letterWords } from '@/lib/mail/letter-words'
import { attemptMail } from '@/lib/mail/mail-attempt'
import { sendMail } from '@/lib/mail/send-mail'
import { waitingMail } from '@/lib/mail/waiting-mail'
import { inLocale, paths } from '@/lib/paths'
import { requestDays } from './follow-limits'
import { getFollowedName } from './follow-queries'
import { storedScope } from './followed-record'

/**
 * Asks an address whether its reader wants to follow, once. The link is made here, so that nothing but its hash is ever kept; where
 * an attempt failed, that of the next one is good.
 * @throws an error that has nothing but the code of what went wrong, so that it is tried again
 */
export async function sendConfirmation(id: string, now: Date): Promise<void> {
  const waiting = { id, mail: 'waiting' } as const
  const request = await db().followRequest.findUnique({ where: waiting, select: { attempts: true } })
  if (!request) return
  const keep = (data: object) => db().followRequest.updateMany({ where: waiting, data })
  await attemptMail({ attempts: request.attempts, now, keep }, () => handOver(id))
}

async function handOver(id: string): Promise<'sent' | 'none'> {
  const { email, locale, ...request } = await db().followRequest.findUniqueOrThrow({ where: { id } })
  const isPossible = email !== null && env().SMTP_URL !== undefined
  const name = isPossible ? await getFollowedName(storedScope(request), locale) : null
  if (email === null || name === null) return 'none'
  const token = newLinkToken()
  await db().followRequest.updateMany({ where: { id, mail: 'waiting' }, data: { tokenHash: hashLinkToken(token) } })
  const link = new URL(env().APP_URL).origin + inLocale(locale, paths.followConfirm(token))
  await sendMail({
    ...(await confirmationLetter(locale, name, link)),
    id,
    to: { name: '', address: email },
    oneClick: null,
  })
  return 'sent'
}

async function confirmationLetter(locale: Locale, name: string, link: string): Promise<Letter> {
  const t = await letterWords(locale)
  const brand = t('layout.brand')
  return letterOf(locale, t('following.confirmation.subject', { brand }), [
    paragraph(t('following.mail.greeting')),
    paragraph(t('following.confirmation.asked', { brand, name: isolated(name) })),
    linkLine(t('following.confirmation.link'), link),
    paragraph(t('following.confirmation.ignore', { days: requestDays })),
    ruler,
    paragraph(t('reminders.mail.automatic')),
  ])
}

/** The requests whose message has not gone out. */
export const waitingRequests = () => waitingMail((page) => db().followRequest.findMany(page))
