import 'server-only'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { failureCode } from '@/lib/mail/failure-code'
import { markedToken } from '@/lib/mail/marked-token'
import { mailAttempts, sendMail } from '@/lib/mail/send-mail'
import { filePaths, inLocale, paths } from '@/lib/paths'
import { newsLetter } from './news-letter'
import { getNewsItem } from './news-queries'

/**
 * Sends a piece of news by e-mail, once: what was sent or seen at the desk, or is public no more, is passed over. What becomes of it is
 * kept with it.
 * @throws an error that has nothing but the code of what went wrong, so that it is tried again
 */
export async function sendNews(id: string, now: Date): Promise<void> {
  const news = await db().news.findUnique({
    where: { id, mail: 'waiting' },
    select: {
      attempts: true,
      seenAt: true,
      user: {
        select: {
          ...{ name: true, email: true, locale: true, banned: true, role: true, newsMailStoppedAt: true },
          bodies: { where: { isSupervisor: false }, select: { bodyId: true } },
        },
      },
    },
  })
  if (!news) return
  const { user, attempts, seenAt } = news
  const keep = (data: object) => db().news.updateMany({ where: { id, mail: 'waiting' }, data })
  const { locale } = user
  const isWanted =
    seenAt === null &&
    user.role === 'official' &&
    !user.banned &&
    user.newsMailStoppedAt === null &&
    env().SMTP_URL !== undefined
  const bodyIds = user.bodies.map(({ bodyId }) => bodyId)
  const item = isWanted ? await getNewsItem(id, bodyIds, locale) : null
  if (!item) {
    await keep({ mail: 'none' })
    return
  }
  const origin = new URL(env().APP_URL).origin
  const token = markedToken('news.stop', id)
  const stopLink = origin + inLocale(locale, paths.stop('news', token))
  const letter = await newsLetter({ locale, name: user.name, item, origin, stopLink })
  try {
    await sendMail({
      ...letter,
      id,
      to: { name: user.name, address: user.email },
      oneClick: origin + filePaths.stop('news', token),
    })
  } catch (error) {
    const failure = failureCode(error)
    const isLast = attempts + 1 >= mailAttempts
    await keep({ attempts: attempts + 1, triedAt: now, failure, mail: isLast ? 'failed' : 'waiting' })
    throw new Error(failure)
  }
  await keep({ attempts: attempts + 1, triedAt: now, failure: null, mail: 'sent' })
}

/** The news that is to go by e-mail and has not, the oldest first. */
export async function listWaitingNews(): Promise<string[]> {
  const rows = await db().news.findMany({
    where: { mail: 'waiting' },
    select: { id: true },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    take: mostAtOnce,
  })
  return rows.map(({ id }) => id)
}

/** The rest is found the next time. */
const mostAtOnce = 500
