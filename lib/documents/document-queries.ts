import 'server-only'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { listLimit } from '@/lib/records/list-limit'
import type { NamedLink } from '@/lib/records/named-link'
import { documentTitle } from './document-title'

/** The columns of which `documentView` is made. */
export const publishedSelect = {
  key: true,
  kind: true,
  language: true,
  bytes: true,
  pages: true,
  sha256: true,
  texts: { select: { locale: true, title: true } },
} satisfies Prisma.DocumentSelect

/** Those signed first, then by their keys. */
const listed = {
  select: { document: { select: publishedSelect } },
  orderBy: [{ document: { kind: 'asc' } }, { document: { key: 'asc' } }],
  take: listLimit,
} satisfies Prisma.AgreementDocumentFindManyArgs & Prisma.MeetingDocumentFindManyArgs

type PublishedRow = Prisma.DocumentGetPayload<{ select: typeof publishedSelect }>

/** A document as a page of the public shows it. */
export interface PublishedDocument extends NamedLink {
  kind: PublishedRow['kind']
  /** That the document is written in, any of the world's. */
  language: string
  bytes: number
  pages: number
  sha256: string
}

export function documentView(row: PublishedRow, locale: Locale): PublishedDocument {
  const { kind, language, bytes, pages, sha256 } = row
  return { ...documentTitle(row, locale), kind, language, bytes, pages, sha256 }
}

/** The files of an agreement's texts, each once, however many of the texts it holds: those signed first, then by their keys. */
export async function listPublishedAgreementDocuments(key: string, locale: Locale): Promise<PublishedDocument[]> {
  const rows = await publicDb().agreementDocument.findMany({
    where: { agreement: { key, state: 'published' }, document: { state: 'published' } },
    ...listed,
  })
  const views = rows.map(({ document }) => documentView(document, locale))
  return [...new Map(views.map((view) => [view.key, view])).values()]
}

/** The files of a meeting: minutes above all. */
export async function listPublishedMeetingDocuments(key: string, locale: Locale): Promise<PublishedDocument[]> {
  const rows = await publicDb().meetingDocument.findMany({
    where: { meeting: { key, state: 'published' }, document: { state: 'published' } },
    ...listed,
  })
  return rows.map(({ document }) => documentView(document, locale))
}

/** The archived files of a source. */
export async function listPublishedSourceDocuments(key: string, locale: Locale): Promise<PublishedDocument[]> {
  const rows = await publicDb().sourceDocument.findMany({
    where: { source: { key, state: 'published' }, document: { state: 'published' } },
    select: { document: { select: publishedSelect } },
    orderBy: [{ document: { kind: 'asc' } }, { document: { key: 'asc' } }],
    take: listLimit,
  })
  return rows.map(({ document }) => documentView(document, locale))
}

/** What is needed to hand out a published file; null for one that is not there, not published yet, or withdrawn. */
export async function getPublishedFile(sha256: string) {
  return publicDb().document.findFirst({
    where: { sha256, state: 'published' },
    select: { sha256: true, bytes: true, fileName: true, mediaType: true },
  })
}
