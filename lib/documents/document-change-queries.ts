import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import type { NamedLink } from '@/lib/records/named-link'
import { type DocumentChange, type DocumentFacts, type FactLine, factLines, readChange } from './document-change'
import { publishesAlone } from './document-change-writing'
import type { LinkedRecord } from './document-fields'
import { nameOfRecord } from './document-link-names'
import { documentTitle } from './document-title'

/** What waits for a second person, the oldest first. */
export const openChanges = {
  where: { state: 'open' },
  orderBy: { askedAt: 'asc' },
  select: { id: true, payload: true, askedAt: true, askedById: true, askedBy: { select: { name: true } } },
} as const satisfies Prisma.Document$changesArgs

type OpenRow = Prisma.DocumentChangeGetPayload<Pick<typeof openChanges, 'select'>>

type Asked =
  | { kind: 'description'; lines: FactLine[] }
  | {
      kind: 'link' | 'unlink'
      record: LinkedRecord
      link: NamedLink
      /** The language of the agreement's text; null for the others. */
      textLocale: Locale | null
      /** Documents that are no longer linked there. */
      replaced: NamedLink[]
    }

/** A change that waits, as whoever decides of it reads it. */
export type OpenChange = Asked & {
  id: string
  askedBy: string
  /** ISO 8601. */
  askedAt: string
  mayConfirm: boolean
}

/** Open changes of a document that is described as `facts` now. */
export async function openChangeViews(
  rows: readonly OpenRow[],
  facts: DocumentFacts,
  actor: Actor,
  locale: Locale,
): Promise<OpenChange[]> {
  if (rows.length === 0) return []
  const alone = await publishesAlone(db())
  return Promise.all(
    rows.map(async ({ id, payload, askedAt, askedById, askedBy }) => ({
      ...(await askedView(readChange(payload), facts, locale)),
      id,
      askedBy: askedBy.name,
      askedAt: askedAt.toISOString(),
      mayConfirm: can(actor, 'document.confirm', { askedById, publishesAlone: alone }),
    })),
  )
}

async function askedView(change: DocumentChange, facts: DocumentFacts, locale: Locale): Promise<Asked> {
  if (change.kind === 'description') return { kind: 'description', lines: factLines(facts, change.facts) }
  const { kind, record, target, textLocale } = change
  const link = await nameOfRecord(record, target, locale)
  const replaced = change.kind === 'link' ? await titlesOf(change.replaced, locale) : []
  return { kind, record, link, textLocale, replaced }
}

async function titlesOf(keys: readonly string[], locale: Locale): Promise<NamedLink[]> {
  const rows = await db().document.findMany({
    where: { key: { in: [...keys] } },
    select: { key: true, language: true, texts: { select: { locale: true, title: true } } },
    orderBy: { key: 'asc' },
  })
  return rows.map((row) => documentTitle(row, locale))
}
