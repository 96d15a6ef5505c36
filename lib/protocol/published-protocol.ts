import 'server-only'
import { createHash } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { listCachedMeetingDocuments } from '@/lib/documents/document-cached'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locales'
import { getCachedMeeting } from '@/lib/meetings/meeting-cached'
import { inLocale } from '@/lib/paths'
import { type ProtocolChoice, protocolPath } from './protocol-address'
import { protocolContent } from './protocol-content'
import { hasProtocol, sidesThatSign } from './protocol-sides'
import type { ProtocolContent, ProtocolSource } from './protocol-types'

export interface PublishedProtocol {
  meeting: ProtocolSource['meeting']
  /** The sides that may have a copy of their own, in the order of the record. */
  sides: ProtocolSource['meeting']['states']
  content: ProtocolContent
  /** Whether minutes were approved or signed: else it is drawn up from what the registry has of the meeting. */
  hasMinutes: boolean
  /** The beginning of the SHA-256 of all that it says: two sheets with the same version say the same. */
  version: string
  /** The whole address of the page. */
  address: string
}

/** The protocol of a published meeting; null where the public sees no such meeting, it did not take place, or that side was not there. */
export async function getPublishedProtocol(
  key: string,
  locale: Locale,
  choice: ProtocolChoice,
): Promise<PublishedProtocol | null> {
  const main = await sourceIn(key, locale)
  if (!main || !hasProtocol(main.meeting)) return null
  const beside = choice.beside && (await sourceIn(key, choice.beside))
  const documents = await listCachedMeetingDocuments(key, locale)
  const hasMinutes = documents.some(({ kind }) => kind === 'minutes')
  const content = protocolContent(beside ? [main, beside] : [main], choice.copy, hasMinutes)
  return (
    content && {
      meeting: main.meeting,
      sides: sidesThatSign(main.meeting),
      content,
      hasMinutes: hasMinutes || main.meeting.minutes.length > 0,
      version: createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12),
      address: new URL(env().APP_URL).origin + inLocale(locale, protocolPath(key, choice)),
    }
  )
}

async function sourceIn(key: string, locale: Locale): Promise<ProtocolSource | null> {
  const meeting = await getCachedMeeting(key, locale)
  return meeting && { meeting, locale, t: await getTranslations({ locale }) }
}
