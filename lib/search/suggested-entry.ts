/** How many are offered at once. */
export const mostSuggested = 8

/** What is offered under the field as one types: finished words and where they lead. */
export interface SuggestedEntry {
  text: string
  href: string
  /** The kind of a record. */
  note?: string
  /** Where it is not the language of the page. */
  lang?: string
  dir?: 'ltr' | 'rtl'
}

/** The question with its last word, which begins at `from`, made whole; null where that is what was asked already. */
export function completed(q: string, from: number, word: string): string | null {
  const text = q.slice(0, from) + word
  return text.toLowerCase() === q.toLowerCase() ? null : text
}
