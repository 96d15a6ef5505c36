import type { TextStatus } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/locales'

/** What a reader must know of a text before trusting it. */
export interface TextMarks {
  status: TextStatus
  /** Who checked it, in the words of the text's language; null where nobody has. */
  checkedBy: string | null
  /** How many revisions of the original it lags behind. */
  behind: number
}

/** What most of the passages have in common, mark by mark, to be said once above them; null where there are none. */
export function commonMarks(passages: readonly TextMarks[]): TextMarks | null {
  if (passages.length === 0) return null
  return {
    status: mostFrequent(passages.map(({ status }) => status)),
    checkedBy: mostFrequent(passages.map(({ checkedBy }) => checkedBy)),
    behind: mostFrequent(passages.map(({ behind }) => behind)),
  }
}

interface WithTexts {
  texts: readonly { locale: Locale; status: TextStatus }[]
}

/** The languages that have a text of the record, each with the status that is said of it as a whole. */
export function heldTexts(record: WithTexts, clauses: readonly WithTexts[]): { locale: Locale; status: TextStatus }[] {
  return record.texts.map(({ locale }) => {
    const passages = [record, ...clauses].flatMap(({ texts }) => texts.filter((text) => text.locale === locale))
    return { locale, status: mostFrequent(passages.map(({ status }) => status)) }
  })
}

/** What a passage says for itself: where it differs from what is said of all. Everything where nothing is said of all. */
export function ownMarks(passage: TextMarks, common: TextMarks | null): Partial<TextMarks> {
  if (!common) return { ...passage }
  return {
    ...(passage.status === common.status ? {} : { status: passage.status }),
    ...(passage.checkedBy === common.checkedBy ? {} : { checkedBy: passage.checkedBy }),
    ...(passage.behind === common.behind ? {} : { behind: passage.behind }),
  }
}

/** The first of those that stand there most often. */
function mostFrequent<Value>(values: readonly Value[]): Value {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [first] = [...counts].sort(([, a], [, b]) => b - a)
  if (!first) throw new Error('There is nothing to choose from')
  return first[0]
}
