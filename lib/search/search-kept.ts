import { createHash } from 'node:crypto'

/** How many answers are kept. */
const most = 500

const kept = new Map<string, unknown>()

/** Answers to questions about the index in one of its states. */
export interface Kept {
  known<Answer>(question: string): Answer | undefined
  keep(question: string, answer: unknown): void
  /** Whether anything that was asked for here was known. */
  wasKnown(): boolean
}

/**
 * What the process has worked out about the index as it stands: it holds until an entry is written, which changes the version. Counting
 * what has a common word takes longer than all else, and whoever narrows, sorts or reads on asks for it again.
 */
export function keptOf(version: string): Kept {
  // What was asked may be long, its hash is not.
  const nameOf = (question: string) => createHash('sha256').update(`${version} ${question}`).digest('base64')
  const keep = (name: string, answer: unknown) => {
    kept.delete(name)
    kept.set(name, answer)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  }
  let wasKnown = false
  return {
    wasKnown: () => wasKnown,
    known<Answer>(question: string) {
      const name = nameOf(question)
      if (!kept.has(name)) return undefined
      wasKnown = true
      const answer = kept.get(name)
      // Asked for lately, it stays longest.
      keep(name, answer)
      return answer as Answer
    },
    keep: (question, answer) => keep(nameOf(question), answer),
  }
}
