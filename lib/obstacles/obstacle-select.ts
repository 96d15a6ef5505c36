import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { listLimit } from '@/lib/records/list-limit'
import { named, namedLink, titled } from '@/lib/records/named-link'
import { choosePassage } from '@/lib/records/passage'
import { storedDate } from '@/lib/records/stored-date'

/** What the public reads of something in the way, wherever it is shown. */
export const obstacleSelect = {
  key: true,
  role: true,
  kind: true,
  texts: { select: { locale: true, text: true } },
  speaker: named,
  moves: {
    where: { body: { state: 'published' } },
    select: { body: named },
    orderBy: { body: { key: 'asc' } },
    take: listLimit,
  },
  sinceOn: true,
  sincePrecision: true,
  sinceCalendar: true,
  standing: true,
  resolvedOn: true,
  resolvedPrecision: true,
  resolvedCalendar: true,
  resolvedOutcome: titled,
  resolvedMeeting: titled,
  resolvedDecisionKey: true,
  resolutions: { select: { locale: true, resolution: true } },
  resolutionSource: { select: { key: true } },
} satisfies Prisma.ObstacleSelect

type ObstacleRow = Prisma.ObstacleGetPayload<{ select: typeof obstacleSelect }>

/**
 * An obstacle for a reader of `locale`: its words, else those in the language of the record, who spoke of it, whose move it is and
 * since when, and what resolved it. Without `moves`, and with an unknown date, nobody has said so.
 */
export function obstacleView(row: ObstacleRow, locale: Locale, primary?: Locale) {
  const said = chooseText(row.texts, locale, primary)
  return {
    key: row.key,
    role: row.role,
    kind: row.kind,
    text: said?.text ?? '',
    textLocale: said?.locale ?? locale,
    speaker: namedLink(row.speaker, locale),
    moves: row.moves.map(({ body }) => namedLink(body, locale)),
    since: storedDate(row.sinceOn, row.sincePrecision, row.sinceCalendar),
    resolution: row.standing === 'resolved' ? resolutionView(row, locale, primary) : null,
  }
}

/** What resolved it is null where the public does not see it. */
function resolutionView(row: ObstacleRow, locale: Locale, primary?: Locale) {
  return {
    on: storedDate(row.resolvedOn, row.resolvedPrecision, row.resolvedCalendar),
    outcome: row.resolvedOutcome && namedLink(row.resolvedOutcome, locale),
    meeting: row.resolvedMeeting && { ...namedLink(row.resolvedMeeting, locale), decision: row.resolvedDecisionKey },
    words: choosePassage(row.resolutions, ({ resolution }) => resolution, locale, primary),
    sourceKey: row.resolutionSource?.key ?? null,
  }
}

export type ObstacleView = ReturnType<typeof obstacleView>
