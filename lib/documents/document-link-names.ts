import 'server-only'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { type NamedLink, namedLink, titled } from '@/lib/records/named-link'
import type { LinkedRecord } from './document-fields'

export const agreementTitle = {
  select: {
    key: true,
    primaryLocale: true,
    texts: { where: { current: true }, select: { locale: true, shortTitle: true } },
  },
} as const

type AgreementTitle = Prisma.AgreementGetPayload<typeof agreementTitle>

export function agreementLink(row: AgreementTitle, locale: Locale): NamedLink {
  const text = chooseText(row.texts, locale, row.primaryLocale)
  return { key: row.key, name: text?.shortTitle ?? row.key, locale: text?.locale ?? locale }
}

/** What the record of a link is called; its key where it is not there any more. */
export async function nameOfRecord(record: LinkedRecord, key: string, locale: Locale): Promise<NamedLink> {
  const where = { key }
  const gone = { key, name: key, locale }
  switch (record) {
    case 'agreement': {
      const row = await db().agreement.findUnique({ where, ...agreementTitle })
      return row ? agreementLink(row, locale) : gone
    }
    case 'meeting': {
      const row = await db().meeting.findUnique({ where, ...titled })
      return row ? namedLink(row, locale) : gone
    }
    case 'source': {
      const row = await db().source.findUnique({ where, ...titled })
      return row ? namedLink(row, locale) : gone
    }
  }
}
