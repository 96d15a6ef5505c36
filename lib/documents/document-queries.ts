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

/**
 * Those signed first, then by their keys. The files themselves are asked for, not the links to them: of a link that was read before
 * its file was withdrawn the file would be missing.
 */
async function listPublished(of: Prisma.DocumentWhereInput, locale: Locale): Promise<PublishedDocument[]> {
  const rows = await publicDb().document.findMany({
    where: { ...of, state: 'published' },
    select: publishedSelect,
    orderBy: [{ kind: 'asc' }, { key: 'asc' }],
    take: listLimit,
  })
  return rows.map((row) => documentView(row, locale))
}

/** The files of an agreement's texts, each once, however many of the texts it holds. */
export async function listPublishedAgreementDocuments(key: string, locale: Locale): Promise<PublishedDocument[]> {
  return listPublished({ agreements: { some: { agreement: { key, state: 'published' } } } }, locale)
}

/** The files of a meeting: minutes above all. */
export async function listPublishedMeetingDocuments(key: string, locale: Locale): Promise<PublishedDocument[]> {
  return listPublished({ meetings: { some: { meeting: { key, state: 'published' } } } }, locale)
}

/** The archived files of a source. */
export async function listPublishedSourceDocuments(key: string, locale: Locale): Promise<PublishedDocument[]> {
  return listPublished({ sources: { some: { source: { key, state: 'published' } } } }, locale)
}

/** What is needed to hand out a published file; null for one that is not there, not published yet, or withdrawn. */
export async function getPublishedFile(sha256: string) {
  return publicDb().document.findFirst({
    where: { sha256, state: 'published' },
    select: { sha256: true, bytes: true, fileName: true, mediaType: true },
  })
}
