import 'server-only'
import { hashLinkToken, newLinkToken } from '@/lib/auth/access-link'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locales'
import { failureCode } from '@/lib/mail/failure-code'
import { isolated, type Letter, letterOf, linkLine, paragraph, ruler } from '@/lib/mail/letter-text'
import { letterWords } from '@/lib/mail/letter-words'
import { mailAttempts, sendMail } from '@/lib/mail/send-mail'
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
  const request = await db().followRequest.findUnique({ where: { id, mail: 'waiting' } })
  if (!request || request.email === null) return
  const { email, locale, attempts } = request
  const keep = (data: object) => db().followRequest.updateMany({ where: { id, mail: 'waiting' }, data })
  const name = env().SMTP_URL === undefined ? null : await getFollowedName(storedScope(request), locale)
  if (name === null) {
    await keep({ mail: 'none' })
    return
  }
  const token = newLinkToken()
  await keep({ tokenHash: hashLinkToken(token) })
  const link = new URL(env().APP_URL).origin + inLocale(locale, paths.followConfirm(token))
  try {
    await sendMail({
      ...(await confirmationLetter(locale, name, link)),
      id,
      to: { name: '', address: email },
      oneClick: null,
    })
  } catch (error) {
    const failure = failureCode(error)
    const isLast = attempts + 1 >= mailAttempts
    await keep({ attempts: attempts + 1, triedAt: now, failure, mail: isLast ? 'failed' : 'waiting' })
    throw new Error(failure)
  }
  await keep({ attempts: attempts + 1, triedAt: now, failure: null, mail: 'sent' })
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

/** The requests whose message has not gone out, the oldest first. */
export async function listWaitingRequests(): Promise<string[]> {
  const rows = await db().followRequest.findMany({
    where: { mail: 'waiting' },
    select: { id: true },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    take: 500,
  })
  return rows.map(({ id }) => id)
}
