import 'server-only'
import { type Actor, can, ownBodyIds } from '@/lib/auth/permissions'
import type { ReportableStatus } from '@/lib/clauses/status-order'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import {
  agreementReferenceSelect,
  bodyReferenceSelect,
  toAgreementReference,
  toBodyReference,
} from '@/lib/records/record-references'
import type { Reference } from '@/lib/records/reference'

/** What one act of another side was. */
export interface NewsItem {
  id: string
  /** ISO instant. */
  recordedAt: string
  agreement: Reference
  /** The body that reported. */
  body: Reference
  /** The body for which the reader reports, and is told of it. */
  own: Reference
  /** By the number of the clause. */
  reports: readonly { number: number; status: ReportableStatus; isCorrection: boolean }[]
}

/** News leaves the desk after so many days by itself. */
export const daysOfNews = 30

/** What stands on the desk at once. */
const mostNews = 10

const day = 24 * 60 * 60_000

/** Whether a person gets e-mail about what other sides report; null for whoever is told nothing, and where no e-mail is sent. */
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

const readable = { clause: { state: 'published', agreement: { state: 'published' } } } as const

/** About clauses that are still public, of agreements for which the person still speaks. */
function readableNews(bodyIds: readonly string[]) {
  const bodyId = { in: [...bodyIds] }
  const parties = { some: { OR: [{ bodyId }, { authorities: { some: { bodyId } } }] } }
  return {
    reports: {
      some: { report: { clause: { state: 'published', agreement: { state: 'published', parties } } } },
    },
  } satisfies Prisma.NewsWhereInput
}

async function listNews(
  where: Prisma.NewsWhereInput,
  bodyIds: readonly string[],
  locale: Locale,
  take: number,
): Promise<NewsItem[]> {
  const owner = { id: { in: [...bodyIds] } }
  const own = { select: { id: true, ...bodyReferenceSelect } }
  const rows = await db().news.findMany({
    where,
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    take,
    select: {
      id: true,
      recordedAt: true,
      reports: {
        where: { report: readable },
        orderBy: { report: { clause: { number: 'asc' } } },
        select: {
          report: {
            select: {
              status: true,
              supersedesId: true,
              reportingBody: { select: bodyReferenceSelect },
              clause: { select: { number: true } },
              agreement: {
                select: {
                  ...agreementReferenceSelect,
                  parties: {
                    where: { OR: [{ body: owner }, { authorities: { some: { body: owner } } }] },
                    select: { body: own, authorities: { select: { body: own } } },
                  },
                },
              },
            },
          },
        },
      },
    },
  })
  return rows.flatMap(({ id, recordedAt, reports }) => {
    const [first] = reports
    const mine = first?.report.agreement.parties
      .flatMap(({ body, authorities }) => [body, ...authorities.map((authority) => authority.body)])
      .find((body) => bodyIds.includes(body.id))
    if (!first || !mine) return []
    return {
      id,
      recordedAt: recordedAt.toISOString(),
      agreement: toAgreementReference(first.report.agreement, locale),
      body: toBodyReference(first.report.reportingBody, locale),
      own: toBodyReference(mine, locale),
      reports: reports.map(({ report: { clause, status, supersedesId } }) => ({
        number: clause.number,
        status,
        isCorrection: supersedesId !== null,
      })),
    }
  })
}
