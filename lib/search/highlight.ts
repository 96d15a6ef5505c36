import { possibleStems } from './stems'
import { joinedWords, wordsOf } from './tokens'

export interface TextMark {
  start: number
  end: number
}

/**
 * Where words stand in a text that were looked for, in code units, in order and apart. The database cannot say so: it does not know that
 * «ي» was typed for «ی».
 * @param matched stems, as `searchPublished` gives them
 */
export function marksIn(text: string, matched: readonly string[]): TextMark[] {
  const wanted = new Set(matched)
  const words = wordsOf(text)
  const marks: TextMark[] = []
  for (const word of [...words, ...joinedWords(words)].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (word.start < (marks.at(-1)?.end ?? 0)) continue
    if (possibleStems(word.raw).some((stem) => wanted.has(stem))) marks.push({ start: word.start, end: word.end })
  }
  return marks
}
