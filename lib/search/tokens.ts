import { foldWord, scriptOf } from './fold'
import { longestWord } from './stems'

/** A word of a text where it stands, in code units. */
export interface Word {
  /** As it stands, at most `longestWord` letters of it. */
  raw: string
  folded: string
  start: number
  end: number
  /** Written with a capital letter where no sentence begins: a name, as far as the script tells. */
  isCapital: boolean
  /** Which of the words that were written as one, joined by a hyphen or a zero-width non-joiner, it belongs to. */
  group: number
}

// Letters and digits with the marks on them; soft hyphens, joiners and marks of direction are not seen.
const written = /(?:[\p{L}\p{Nd}\p{M}\u00ad\u200e\u200f]|\u200d)+/gu
const joiner = /^(?:\u200c|[\u2010\u2011-])+$/

/**
 * The words of a text, in order. Zero-width non-joiners and hyphens part words; `joinedWords` puts them together again. Takes time
 * in proportion to the text's length.
 * @param most how many words at most
 */
export function wordsOf(text: string, most = Number.POSITIVE_INFINITY): Word[] {
  const words: Word[] = []
  let last = 0
  let group = -1
  for (const { 0: found, index } of text.matchAll(written)) {
    if (words.length >= most) break
    const before = text.slice(last, index)
    const raw = found.slice(0, longestWord)
    const folded = foldWord(raw).slice(0, longestWord)
    const isFirst = last === 0 || /[.!?:;«"“(\n]/.test(before)
    // A possessive s, and the last mark of an abbreviation.
    if (folded !== '' && !(/^['’]$/.test(before) && folded === 's')) {
      if (words.length === 0 || !joiner.test(before)) group++
      const isCapital = !isFirst && /^\p{Lu}/u.test(raw) && !(raw.length > 1 && raw === raw.toUpperCase())
      words.push({ raw, folded, start: index, end: index + found.length, isCapital, group })
    }
    last = index + found.length
  }
  return words
}

/** What was written as one word of several parts, put together: «کتاب‌های» as «کتابهای». The places of the parts come along. */
export function joinedWords(words: readonly Word[]): (Word & { first: number; last: number })[] {
  const joined: (Word & { first: number; last: number })[] = []
  for (let from = 0; from < words.length; from++) {
    let to = from
    while (words[to + 1]?.group === words[from]?.group) to++
    if (to > from && to - from < 4) joined.push(together(words, from, to))
    from = to
  }
  return joined
}

/** Neighbours that are written apart where somebody else writes them as one: «حاتمی کیا», "кино парк". */
export function neighbours(words: readonly Word[]): (Word & { first: number; last: number })[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1]
    return next && scriptOf(word.folded) === scriptOf(next.folded) ? [together(words, at, at + 1)] : []
  })
}

function together(words: readonly Word[], first: number, last: number): Word & { first: number; last: number } {
  const parts = words.slice(first, last + 1)
  const raw = parts.map((part) => part.raw).join('')
  return {
    raw: raw.slice(0, longestWord),
    folded: parts
      .map((part) => part.folded)
      .join('')
      .slice(0, longestWord),
    start: parts[0]?.start ?? 0,
    end: parts.at(-1)?.end ?? 0,
    isCapital: parts[0]?.isCapital ?? false,
    group: parts[0]?.group ?? 0,
    first,
    last,
  }
}
