import 'server-only'
import type { Transaction } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import type { LinkedRecord } from './document-fields'

/** The documents of one record. */
interface LinkTable {
  linked(): Promise<{ id: string; key: string; kind: string; state: string }[]>
  add(documentId: string): Promise<unknown>
  remove(documentIds: readonly string[]): Promise<unknown>
}

export interface LinkTarget {
  record: LinkedRecord
  target: string
  textLocale: Locale | null
}

const links = { select: { document: { select: { id: true, key: true, kind: true, state: true } } } } as const

/** The links of one record, or of one language of an agreement's text; null where it is not there. */
export function linkTable(tx: Transaction, { record, target, textLocale }: LinkTarget): Promise<LinkTable | null> {
  switch (record) {
    case 'agreement':
      return textLocale ? agreementTable(tx, target, textLocale) : Promise.resolve(null)
    case 'meeting':
      return meetingTable(tx, target)
    case 'source':
      return sourceTable(tx, target)
  }
}

async function agreementTable(tx: Transaction, key: string, locale: Locale): Promise<LinkTable | null> {
  const agreement = await tx.agreement.findFirst({
    where: { key, texts: { some: { locale, current: true } } },
    select: { id: true },
  })
  if (!agreement) return null
  const place = { agreementId: agreement.id, locale }
  return {
    linked: async () => documentsOf(await tx.agreementDocument.findMany({ where: place, ...links })),
    add: (documentId) => tx.agreementDocument.create({ data: { ...place, documentId } }),
    remove: (ids) => tx.agreementDocument.deleteMany({ where: { ...place, documentId: { in: [...ids] } } }),
  }
}

async function meetingTable(tx: Transaction, key: string): Promise<LinkTable | null> {
  const meeting = await tx.meeting.findUnique({ where: { key }, select: { id: true } })
  if (!meeting) return null
  const place = { meetingId: meeting.id }
  return {
    linked: async () => documentsOf(await tx.meetingDocument.findMany({ where: place, ...links })),
    add: (documentId) => tx.meetingDocument.create({ data: { ...place, documentId } }),
    remove: (ids) => tx.meetingDocument.deleteMany({ where: { ...place, documentId: { in: [...ids] } } }),
  }
}

async function sourceTable(tx: Transaction, key: string): Promise<LinkTable | null> {
  const source = await tx.source.findUnique({ where: { key }, select: { id: true } })
  if (!source) return null
  const place = { sourceId: source.id }
  return {
    linked: async () => documentsOf(await tx.sourceDocument.findMany({ where: place, ...links })),
    add: (documentId) => tx.sourceDocument.create({ data: { ...place, documentId } }),
    remove: (ids) => tx.sourceDocument.deleteMany({ where: { ...place, documentId: { in: [...ids] } } }),
  }
}

function documentsOf<Document>(rows: readonly { document: Document }[]): Document[] {
  return rows.map(({ document }) => document)
}
