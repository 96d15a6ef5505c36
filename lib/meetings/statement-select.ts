import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { named, namedLink } from '@/lib/records/named-link'

/** What the public reads of something stated, proposed or decided at a meeting, wherever it is shown. */
export const statementSelect = {
  key: true,
  kind: true,
  decisionState: true,
  texts: { select: { locale: true, text: true } },
  speaker: named,
  speakerBody: named,
  owners: { select: { body: named } },
  source: { select: { key: true } },
} satisfies Prisma.DecisionSelect

type StatementRow = Prisma.DecisionGetPayload<{ select: typeof statementSelect }>

/** A statement for a reader of `locale`: its words, who spoke for whom, and who is to act where the source names anybody. */
export function statementView(row: StatementRow, locale: Locale) {
  const said = chooseText(row.texts, locale)
  return {
    key: row.key,
    kind: row.kind,
    state: row.decisionState,
    text: said?.text ?? '',
    textLocale: said?.locale ?? locale,
    speaker: row.speaker && namedLink(row.speaker, locale),
    speakerBody: row.speakerBody && namedLink(row.speakerBody, locale),
    owners: row.owners.map(({ body }) => namedLink(body, locale)),
    sourceKey: row.source.key,
  }
}
