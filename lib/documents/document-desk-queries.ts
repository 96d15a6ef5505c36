import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import type { RecordName } from '@/lib/drafts/draft-lines'
import { namesOf } from '@/lib/drafts/record-names'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { listLimit } from '@/lib/records/list-limit'
import { namedLink, titled } from '@/lib/records/named-link'
import { openChanges, openChangeViews } from './document-change-queries'
import { factsOf, publishesAlone } from './document-change-writing'
import { agreementLink, agreementTitle } from './document-link-names'
import { documentTitle } from './document-title'

const pageSize = 25

const headSelect = {
  key: true,
  kind: true,
  language: true,
  bytes: true,
  pages: true,
  state: true,
  uploadedAt: true,
  uploadedBy: { select: { name: true } },
  texts: { select: { locale: true, title: true } },
  _count: { select: { changes: { where: { state: 'open' } } } },
} satisfies Prisma.DocumentSelect

type HeadRow = Prisma.DocumentGetPayload<{ select: typeof headSelect }>

function headView(row: HeadRow, locale: Locale) {
  const { key, name, locale: titleLocale } = documentTitle(row, locale)
  return {
    key,
    title: name,
    titleLocale,
    kind: row.kind,
    language: row.language,
    bytes: row.bytes,
    pages: row.pages,
    state: row.state,
    uploadedAt: row.uploadedAt.toISOString(),
    uploadedBy: row.uploadedBy.name,
    /** Changes that wait for a second person. */
    waiting: row._count.changes,
  }
}

export type DeskDocumentHead = ReturnType<typeof headView>

/**
 * All documents, the newest first; null for whoever keeps none.
 * @param page from 1; `pages` is right also for one beyond them
 */
export async function listDeskDocuments(actor: Actor, locale: Locale, page: number) {
  if (!can(actor, 'document.keep', {})) return null
  const [total, rows] = await Promise.all([
    db().document.count(),
    db().document.findMany({
      select: headSelect,
      orderBy: [{ uploadedAt: 'desc' }, { key: 'asc' }],
      take: pageSize,
      skip: (page - 1) * pageSize,
    }),
  ])
  return { documents: rows.map((row) => headView(row, locale)), total, pages: Math.ceil(total / pageSize) }
}

/** One document with all that its page needs; null where it is not there or the person keeps none. */
export async function getDocumentForEdit(actor: Actor, key: string, locale: Locale) {
  if (!can(actor, 'document.keep', {})) return null
  const row = await db().document.findUnique({
    where: { key },
    select: {
      ...headSelect,
      fileName: true,
      sha256: true,
      version: true,
      uploadedById: true,
      withdrawalReason: true,
      publishedBy: { select: { name: true } },
      withdrawnBy: { select: { name: true } },
      changes: openChanges,
      agreements: { select: { locale: true, agreement: agreementTitle } },
      meetings: { select: { meeting: titled } },
      sources: { select: { source: titled } },
      awaited: { select: { agreementKey: true, locale: true } },
    },
  })
  if (!row) return null
  const names = await namesOf(
    db(),
    row.awaited.map(({ agreementKey }) => agreementAt(agreementKey)),
    locale,
  )
  return {
    ...headView(row, locale),
    titles: row.texts,
    fileName: row.fileName,
    sha256: row.sha256,
    version: row.version,
    publishedBy: row.publishedBy?.name ?? null,
    withdrawnBy: row.withdrawnBy?.name ?? null,
    withdrawalReason: row.withdrawalReason,
    changes: await openChangeViews(row.changes, factsOf(row), actor, locale),
    mayRelease: can(actor, 'document.release', {
      uploadedById: row.uploadedById,
      publishesAlone: await publishesAlone(db()),
    }),
    links: [
      ...row.agreements.map((link) => ({
        record: 'agreement' as const,
        textLocale: link.locale,
        ...agreementLink(link.agreement, locale),
        isAwaited: false,
      })),
      ...row.awaited.map((link) => ({
        record: 'agreement' as const,
        textLocale: link.locale,
        ...draftLink(link.agreementKey, names),
        isAwaited: true,
      })),
      ...row.meetings.map(({ meeting }) => ({
        record: 'meeting' as const,
        textLocale: null,
        ...namedLink(meeting, locale),
        isAwaited: false,
      })),
      ...row.sources.map(({ source }) => ({
        record: 'source' as const,
        textLocale: null,
        ...namedLink(source, locale),
        isAwaited: false,
      })),
    ],
  }
}

export type DeskDocument = NonNullable<Awaited<ReturnType<typeof getDocumentForEdit>>>

const agreementAt = (key: string) => ({ noun: 'agreements' as const, key })

/** An agreement that is a draft still; one whose draft has been discarded has no other name than its key. */
function draftLink(key: string, names: ReadonlyMap<string, RecordName>) {
  const known = names.get(`agreements ${key}`)
  return { key, name: known?.name ?? key, locale: known?.lang ?? ('en' as const) }
}

/** The records that a document can be said to belong to, by the reader's alphabet; null for whoever keeps none. */
export async function listLinkOffers(actor: Actor, locale: Locale) {
  if (!can(actor, 'document.keep', {})) return null
  const some = { orderBy: { key: 'asc' }, take: listLimit } as const
  const [agreements, drafts, meetings, sources] = await Promise.all([
    db().agreement.findMany({ ...agreementTitle, ...some }),
    db().draft.findMany({
      where: { noun: 'agreements', baseRevision: 0, purpose: 'edit' },
      select: { key: true },
      ...some,
    }),
    db().meeting.findMany({ ...titled, ...some }),
    db().source.findMany({ ...titled, ...some }),
  ])
  const names = await namesOf(
    db(),
    drafts.map(({ key }) => agreementAt(key)),
    locale,
  )
  const byName = (links: { key: string; name: string; locale: Locale }[]) =>
    sortByName(links, ({ name }) => name, locale)
  return {
    agreement: byName(agreements.map((row) => agreementLink(row, locale))),
    /** That are not published yet. */
    draft: byName(drafts.map(({ key }) => draftLink(key, names))),
    meeting: byName(meetings.map((row) => namedLink(row, locale))),
    source: byName(sources.map((row) => namedLink(row, locale))),
  }
}

/** What is needed to hand an editor a file, published or not; null for everybody else. */
export async function getDeskFile(actor: Actor, key: string) {
  if (!can(actor, 'document.keep', {})) return null
  return db().document.findUnique({
    where: { key },
    select: { sha256: true, bytes: true, fileName: true, mediaType: true },
  })
}

/** The document that holds this file; null where none does or the person keeps none. */
export async function findDocumentOfFile(actor: Actor, sha256: string) {
  if (!can(actor, 'document.keep', {})) return null
  return db().document.findUnique({ where: { sha256 }, select: { key: true, uploadedById: true } })
}
