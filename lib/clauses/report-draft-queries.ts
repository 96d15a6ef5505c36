import 'server-only'
import { type Actor, ownBodyIds } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { named, namedLink } from '@/lib/records/named-link'
import { followedClauses } from './clause-desk-select'
import { fileableDrafts, isLeftBehind } from './report-draft-ending'
import { storedValues } from './report-draft-values'

/** So many drafts stand on the desk, the oldest first. */
const shownDrafts = 20

const draftSelect = {
  id: true,
  version: true,
  state: true,
  handedAt: true,
  reason: true,
  returnedAt: true,
  bodyId: true,
  author: { select: { id: true, name: true, banned: true, bodies: { select: { bodyId: true } } } },
  returnedBy: { select: { name: true } },
} satisfies Prisma.ReportDraftSelect

type DraftRow = Prisma.ReportDraftGetPayload<{ select: typeof draftSelect }>

function draftView(row: DraftRow, actor: Actor) {
  const { id, version, state, handedAt, reason, returnedAt, author, returnedBy } = row
  return {
    id,
    version,
    author: author.name,
    isOwn: author.id === actor.userId,
    /** Nobody else can go on with it. */
    isLeftBehind: isLeftBehind(author, row.bodyId),
    handedAt: handedAt.toISOString(),
    returned:
      state === 'returned' && returnedAt
        ? { by: returnedBy?.name ?? '', at: returnedAt.toISOString(), reason: reason ?? '' }
        : null,
  }
}

export type ReportDraftView = ReturnType<typeof draftView>

/**
 * The draft with which the form of a report is filled in: for those who file see `fileableDrafts`, for those who prepare also one that was
 * returned. Null where there is none.
 */
export async function getReportDraft(actor: Actor, agreementKey: string, number: number, mayFile: boolean) {
  const row = await db().reportDraft.findFirst({
    where: {
      clause: { number, ...followedClauses(actor, agreementKey) },
      ...(mayFile ? fileableDrafts(actor) : { bodyId: { in: ownBodyIds(actor) } }),
    },
    select: {
      ...draftSelect,
      values: true,
      body: { select: { key: true } },
      party: { select: { body: { select: { key: true } } } },
    },
    orderBy: [{ handedAt: 'asc' }, { id: 'asc' }],
  })
  if (!row) return null
  return {
    ...draftView(row, actor),
    values: { ...storedValues(row.values), speaker: `${row.party.body.key}/${row.body.key}` },
  }
}

/** What waits for the person to file it, and what is being prepared in their bodies; `more` are beyond those. */
export async function listReportDrafts(actor: Actor, locale: Locale) {
  const [toFile, prepared] = await Promise.all([
    listDrafts({ state: 'handed_over', bodyId: { in: [...actor.bodyIds] } }, actor, locale),
    listDrafts(
      {
        OR: [
          { bodyId: { in: [...(actor.draftBodyIds ?? [])] } },
          // Returned to whoever prepared it: those who speak for the body see that it is on its way.
          { state: 'returned', bodyId: { in: [...actor.bodyIds] } },
        ],
      },
      actor,
      locale,
    ),
  ])
  return { toFile, prepared }
}

export type ReportDraftList = Awaited<ReturnType<typeof listDrafts>>

async function listDrafts(of: Prisma.ReportDraftWhereInput, actor: Actor, locale: Locale) {
  const where = { ...of, clause: { state: 'published', agreement: { state: 'published' } } } as const
  const total = await db().reportDraft.count({ where })
  if (total === 0) return { drafts: [], more: 0 }
  const rows = await db().reportDraft.findMany({
    where,
    select: {
      ...draftSelect,
      body: named,
      clause: {
        select: { number: true, texts: { where: { current: true }, select: { locale: true, heading: true } } },
      },
      party: {
        select: {
          agreement: {
            select: {
              key: true,
              primaryLocale: true,
              texts: { where: { current: true }, select: { locale: true, shortTitle: true } },
            },
          },
        },
      },
    },
    // Returned ones first.
    orderBy: [{ state: 'desc' }, { handedAt: 'asc' }, { id: 'asc' }],
    take: shownDrafts,
  })
  const drafts = rows.map(({ body, clause, party: { agreement }, ...row }) => {
    const heading = chooseText(clause.texts, locale, agreement.primaryLocale)
    const title = chooseText(agreement.texts, locale, agreement.primaryLocale)
    return {
      ...draftView(row, actor),
      body: namedLink(body, locale),
      number: clause.number,
      heading: heading?.heading ?? agreement.key,
      headingLocale: heading?.locale ?? locale,
      agreementKey: agreement.key,
      agreementTitle: title?.shortTitle ?? agreement.key,
      agreementLocale: title?.locale ?? locale,
    }
  })
  return { drafts, more: total - drafts.length }
}
