import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { named, namedLink } from '@/lib/records/named-link'

/** What the public reads of something in the way, wherever it is shown. */
export const obstacleSelect = {
  key: true,
  role: true,
  kind: true,
  texts: { select: { locale: true, text: true } },
  speaker: named,
} satisfies Prisma.ObstacleSelect

type ObstacleRow = Prisma.ObstacleGetPayload<{ select: typeof obstacleSelect }>

/** An obstacle for a reader of `locale`: its words, else those in the language of the record, and who spoke of it. */
export function obstacleView(row: ObstacleRow, locale: Locale, primary?: Locale) {
  const said = chooseText(row.texts, locale, primary)
  return {
    key: row.key,
    role: row.role,
    kind: row.kind,
    text: said?.text ?? '',
    textLocale: said?.locale ?? locale,
    speaker: namedLink(row.speaker, locale),
  }
}
