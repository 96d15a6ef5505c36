import 'server-only'
import type { Transaction } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { type RowClause, rowClauses } from '@/lib/texts/text-row-clauses'
import { parseRows, type TextRow } from '@/lib/texts/text-rows'
import { type ClausePlan, planClauses } from './clause-plan'
import { type StoredClause, storedClauses } from './known-clauses'
import { pairsOf } from './language-pairs'

export interface TextName {
  agreement: string
  locale: Locale
}

interface PlannedText {
  id: string
  locale: Locale
  version: number
  /** Everybody who has written in the text. */
  writerIds: string[]
  rows: TextRow[]
  proposed: RowClause[]
  plan: ClausePlan
}

export interface TextPlan {
  text: PlannedText
  /** The text in the language that came first, with which this one is compared. */
  original: PlannedText | null
  known: StoredClause[]
}

/** What the text of a language makes of the agreement's clauses; null where no text in it is kept. */
export async function planOfText(tx: Transaction, { agreement, locale }: TextName): Promise<TextPlan | null> {
  const kept = await tx.textDraft.findMany({
    where: { agreementKey: agreement },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, locale: true, version: true, writerIds: true, rows: true },
  })
  const texts = kept.map((one) => {
    const rows = parseRows(one.rows)
    return { ...one, rows, proposed: rowClauses(rows) }
  })
  const wanted = texts.find((text) => text.locale === locale)
  const first = texts[0]
  if (!wanted || !first) return null
  const known = await storedClauses(tx, agreement)
  const original = { ...first, plan: planClauses(first.rows, first.proposed, known, first.locale) }
  if (first === wanted) return { text: original, original: null, known }
  const pairs = pairsOf(
    { rows: first.rows, clauses: original.plan.clauses },
    { rows: wanted.rows, clauses: wanted.proposed },
  )
  const plan = planClauses(wanted.rows, wanted.proposed, known, locale, pairs)
  return { text: { ...wanted, plan }, original, known }
}
