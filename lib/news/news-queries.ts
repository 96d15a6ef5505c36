import 'server-only'
import { type Actor, can, ownBodyIds } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { type NewsItem, newsItem, newsSelect } from './news-select'

/** News leaves the desk after so many days by itself. */
export const daysOfNews = 30

/** What stands on the desk at once. */
const mostNews = 10

const day = 24 * 60 * 60_000

/** Whether a person gets e-mail about what other sides report and dispute; null for whoever is told nothing, and where no e-mail is sent. */
export async function getNewsChoice(actor: Actor): Promise<{ isStopped: boolean } | null> {
  if (!can(actor, 'news.hear', {}) || env().SMTP_URL === undefined) return null
  const user = await db().user.findUnique({ where: { id: actor.userId }, select: { newsMailStoppedAt: true } })
  return user && { isStopped: user.newsMailStoppedAt !== null }
}

/** What the person has not seen yet, the newest first, and how much more there is. */
export async function listOwnNews(
  actor: Actor,
  locale: Locale,
  now = new Date(),
): Promise<{ items: NewsItem[]; more: number }> {
  if (!can(actor, 'news.hear', {})) return { items: [], more: 0 }
  const since = new Date(now.getTime() - daysOfNews * day)
  const where = {
    ...readableNews(ownBodyIds(actor)),
    userId: actor.userId,
    seenAt: null,
    recordedAt: { gt: since },
  } satisfies Prisma.NewsWhereInput
  const [count, items] = await Promise.all([
    db().news.count({ where }),
    listNews(where, ownBodyIds(actor), locale, mostNews),
  ])
  return { items, more: Math.max(0, count - items.length) }
}

/** One piece of news as it still holds; null where nothing of it does. */
export async function getNewsItem(id: string, bodyIds: readonly string[], locale: Locale): Promise<NewsItem | null> {
  const [item = null] = await listNews({ ...readableNews(bodyIds), id }, bodyIds, locale, 1)
  return item
}

/** About clauses that are still public, of agreements for which the person still speaks. */
function readableNews(bodyIds: readonly string[]) {
  const bodyId = { in: [...bodyIds] }
  const parties = { some: { OR: [{ bodyId }, { authorities: { some: { bodyId } } }] } }
  const clause = { state: 'published', agreement: { state: 'published', parties } } as const
  return {
    OR: [{ reports: { some: { report: { clause } } } }, { disputes: { some: { dispute: { clause } } } }],
  } satisfies Prisma.NewsWhereInput
}

async function listNews(
  where: Prisma.NewsWhereInput,
  bodyIds: readonly string[],
  locale: Locale,
  take: number,
): Promise<NewsItem[]> {
  const rows = await db().news.findMany({
    where,
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    take,
    select: newsSelect(bodyIds),
  })
  return rows.flatMap((row) => newsItem(row, bodyIds, locale) ?? [])
}
