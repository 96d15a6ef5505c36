import { createHash } from 'node:crypto'

/** How many answers are kept, and how long, in ms. */
const [most, longest] = [500, 5 * 60_000]

const kept = new Map<string, { answer: unknown; at: number }>()

/**
 * What was counted for the first page of what somebody found is said on its further pages as well, for some minutes: of a common word
 * counting takes longer than all else, and a number that changes while one reads on tells nothing.
 * @param key what is counted, and of what
 */
export async function keptOnPages<Answer>(
  key: string,
  isFirst: boolean,
  count: () => Promise<Answer>,
  now = Date.now(),
): Promise<Answer> {
  // What was asked may be long, its hash is not.
  const name = createHash('sha256').update(key).digest('base64')
  const before = kept.get(name)
  if (!isFirst && before && now - before.at < longest) return before.answer as Answer
  const answer = await count()
  kept.delete(name)
  kept.set(name, { answer, at: now })
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  return answer
}
