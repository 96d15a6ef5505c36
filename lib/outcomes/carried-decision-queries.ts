import 'server-only'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { listLimit } from '@/lib/records/list-limit'
import {
  clauseReferenceSelect,
  meetingReferenceSelect,
  toClauseReference,
  toMeetingReference,
} from '@/lib/records/record-references'

const published = { state: 'published' } as const

export const chainDecisionSelect = {
  id: true,
  key: true,
  kind: true,
  texts: { select: { locale: true, text: true, status: true } },
  meeting: { select: meetingReferenceSelect },
  clauses: {
    where: { clause: { agreement: published } },
    select: { clause: { select: clauseReferenceSelect } },
    orderBy: { clause: { key: 'asc' } },
    take: listLimit,
  },
} satisfies Prisma.DecisionSelect

/** What was decided, proposed or asked for, with the clauses that it is about, for a reader of `locale`. */
export function toChainDecision(
  row: Prisma.DecisionGetPayload<{ select: typeof chainDecisionSelect }>,
  locale: Locale,
) {
  const text = chooseText(row.texts, locale)
  return {
    id: row.id,
    key: row.key,
    kind: row.kind,
    text: text?.text ?? row.key,
    textLocale: text?.locale ?? locale,
    meeting: toMeetingReference(row.meeting, locale),
    clauses: row.clauses.map(({ clause }) => toClauseReference(clause, locale)),
  }
}

export type ChainDecision = ReturnType<typeof toChainDecision>

/** The decisions that these outcomes carry out, as far as a source says so; the oldest meeting first. */
export async function listCarriedDecisions(outcomes: readonly string[], locale: Locale): Promise<ChainDecision[]> {
  if (outcomes.length === 0) return []
  const links = await publicDb().outcomeDecision.findMany({
    where: { outcome: { key: { in: [...outcomes] }, ...published }, meeting: published },
    select: { meetingId: true, decisionKey: true },
    take: listLimit,
  })
  if (links.length === 0) return []
  const rows = await publicDb().decision.findMany({
    where: {
      meeting: published,
      OR: links.map(({ meetingId, decisionKey }) => ({ meetingId, key: decisionKey })),
    },
    select: chainDecisionSelect,
    orderBy: [{ meeting: { startsOn: 'asc' } }, { meetingId: 'asc' }, { position: 'asc' }],
    take: listLimit,
  })
  return rows.map((row) => toChainDecision(row, locale))
}
