import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import { confirmDocumentChange } from '@/lib/documents/document-change-commands'
import { describeDocument, publishDocument } from '@/lib/documents/document-commands'
import { linkDocument } from '@/lib/documents/document-link-commands'
import { draftBy } from './documents'

export const places = {
  agreement: { record: 'agreement', target: 'kz-fr', textLocale: 'ru', replaces: false },
  meeting: { record: 'meeting', target: 'aktau-signing', textLocale: null, replaces: false },
  source: { record: 'source', target: 's2', textLocale: null, replaces: false },
} as const

interface Pair {
  uploader: Actor
  second: Actor
}

export async function versionOf(key: string): Promise<number> {
  return (await db().document.findUniqueOrThrow({ where: { key }, select: { version: true } })).version
}

/** A document of an agreement that readers have. */
export async function publishedBy({ uploader, second }: Pair, target: string = places.agreement.target) {
  const document = await draftBy(uploader)
  await linkDocument(uploader, { ...document, ...places.agreement, target })
  await publishDocument(second, { ...document, version: 2 })
  return document
}

/** The second person confirms the only change that waits. */
export async function confirmOnly({ second }: Pair, key: string) {
  const change = await db().documentChange.findFirstOrThrow({ where: { state: 'open', document: { key } } })
  return confirmDocumentChange(second, { locale: 'en', key, version: await versionOf(key), change: change.id })
}

/** One person asks for another title, the other confirms it. */
export async function rename(
  people: Pair,
  key: string,
  title: string,
  kind: 'signed_text' | 'minutes' = 'signed_text',
) {
  const titles = [{ locale: 'ru' as const, title }]
  const version = await versionOf(key)
  await describeDocument(people.uploader, { locale: 'en', key, kind, language: 'fa', version, titles })
  await confirmOnly(people, key)
}
