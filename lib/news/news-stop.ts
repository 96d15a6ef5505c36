import 'server-only'
import { db } from '@/lib/db'
import { idOfToken } from '@/lib/mail/marked-token'
import { stopNewsMail } from './news-commands'

async function accountOf(token: string) {
  const id = idOfToken('news.stop', token)
  const news =
    id &&
    (await db().news.findUnique({
      where: { id },
      select: { userId: true, user: { select: { newsMailStoppedAt: true } } },
    }))
  return news || null
}

/** Whether the account that the token names gets such e-mail; null for what is no token of ours. */
export async function getNewsStop(token: string): Promise<{ isStopped: boolean } | null> {
  const account = await accountOf(token)
  return account && { isStopped: account.user.newsMailStoppedAt !== null }
}

/** Ends the e-mail of the account that the token names; false for what is no token of ours. */
export async function stopNewsByToken(token: string): Promise<boolean> {
  const account = await accountOf(token)
  if (account) await stopNewsMail(account.userId, 'mail')
  return account !== null
}
