import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'

/** The alphabet of each language, for lists too long to be sorted in Node. */
export const collations: Record<Locale, Prisma.Sql> = {
  fa: Prisma.sql`"fa-x-icu"`,
  ru: Prisma.sql`"ru-x-icu"`,
  kk: Prisma.sql`"kk-x-icu"`,
  en: Prisma.sql`"en-x-icu"`,
}
