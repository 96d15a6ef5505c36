/** How many answers each function keeps: more than the words that a text of any length has most of. */
const most = 20_000
/** What is longer hardly comes again. */
const longest = 40

/**
 * The same function, which keeps what it answered: texts have the same words again and again. What it takes has to be a text, and what
 * it answers must not be changed by anybody. With too many answers it begins anew.
 */
export function remembered<Answer>(answer: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>()
  return (word) => {
    const kept = known.get(word)
    if (kept !== undefined) return kept
    const made = answer(word)
    if (word.length > longest) return made
    if (known.size >= most) known.clear()
    known.set(word, made)
    return made
  }
}
