import { possibleStems } from './stems'
import { wordsOf } from './tokens'

/** Longer names have no page to lead to. */
const mostWords = 8

/** Whether two texts have the same words in the same order, in whatever forms and letters: «Казахстана» and «казахстан» do, and «Қазақстан» and «казакстан». */
export function isSamePhrase(one: string, other: string): boolean {
  const [words, others] = [one, other].map((text) => wordsOf(text, mostWords + 1))
  if (!words || !others || words.length === 0 || words.length > mostWords || words.length !== others.length)
    return false
  return words.every(({ raw }, at) => {
    const stems = possibleStems(others[at]?.raw ?? '')
    return possibleStems(raw).some((stem) => stems.includes(stem))
  })
}
