import 'server-only'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { attemptMail } from '@/lib/mail/mail-attempt'
import { markedToken } from '@/lib/mail/marked-token'
import { sendMail } from '@/lib/mail/send-mail'
import { waitingMail } from '@/lib/mail/waiting-mail'
import { filePaths, inLocale, paths } from '@/lib/paths'
import { newsLetter } from './news-letter'
import { getNewsItem } from './news-queries'

/**
 * Sends a piece of news by e-mail, once: what was sent or seen at the desk, or is public no more, is passed over. What becomes of it is
 * kept with it.
 * @throws an error that has nothing but the code of what went wrong, so that it is tried again
 */
export async function sendNews(id: string, now: Date): Promise<void> {
  const waiting = { id, mail: 'waiting' } as const
  const news = await db().news.findUnique({ where: waiting, select: { attempts: true } })
  if (!news) return
  const keep = (data: object) => db().news.updateMany({ where: waiting, data })
  await attemptMail({ attempts: news.attempts, now, keep }, () => handOver(id))
}

async function handOver(id: string): Promise<'sent' | 'none'> {
  const { user, seenAt } = await db().news.findUniqueOrThrow({
    where: { id },
    select: {
      seenAt: true,
      user: {
        select: {
          ...{ name: true, email: true, locale: true, banned: true, role: true, newsMailStoppedAt: true },
          bodies: { where: { isSupervisor: false }, select: { bodyId: true } },
        },
      },
    },
  })
  const { locale } = user
  const isWanted =
    seenAt === null &&
    user.role === 'official' &&
    !user.banned &&
    user.newsMailStoppedAt === null &&
    env().SMTP_URL !== undefined
  const bodyIds = user.bodies.map(({ bodyId }) => bodyId)
  const item = isWanted ? await getNewsItem(id, bodyIds, locale) : null
  if (!item) return 'none'
  const origin = new URL(env().APP_URL).origin
  const token = markedToken('news.stop', id)
  const stopLink = origin + inLocale(locale, paths.stop('news', token))
  await sendMail({
    ...(await newsLetter({ locale, name: user.name, item, origin, stopLink })),
    id,
    to: { name: user.name, address: user.email },
    oneClick: origin + filePaths.stop('news', token),
  })
  return 'sent'
}

/** The news that is to go by e-mail and has not. */
export const waitingNews = () => waitingMail((page) => db().news.findMany(page))
