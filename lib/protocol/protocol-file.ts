import 'server-only'
import { createHash } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { renderProtocol } from './protocol-pdf'
import type { PublishedProtocol } from './published-protocol'

/**
 * Sheets that were asked for last, by the hash of what they say. In memory and few, not on the disk: what was withdrawn must not lie
 * about, and making one again takes less than a second.
 */
const kept = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>()
const keptAtMost = 40

/** The PDF of a protocol; null where it cannot be made at the moment. Who asks for the same while it is made waits for the same. */
export async function protocolFile(
  { content, version, address }: PublishedProtocol,
  locale: Locale,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const t = await getTranslations({ locale, namespace: 'protocol' })
  const sheet = { content, address, version: t.markup('version', { hash: () => `\u2066${version}\u2069` }) }
  const hash = createHash('sha256').update(JSON.stringify(sheet)).digest('hex')
  const known = kept.get(hash)
  kept.delete(hash)
  const file = known ?? renderProtocol(sheet)
  kept.set(hash, file)
  for (const oldest of kept.keys()) {
    if (kept.size <= keptAtMost) break
    kept.delete(oldest)
  }
  let made: Uint8Array<ArrayBuffer> | null = null
  try {
    made = await file
  } finally {
    if (made === null) kept.delete(hash)
  }
  return made
}
