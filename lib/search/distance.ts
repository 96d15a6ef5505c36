/** What it costs that one sound stands for another, by both in alphabetical order. Measured with the names of cities and regions. */
const replacing: Readonly<Record<string, number>> = {
  ...{ gk: 0.3, gh: 0.4, hk: 0.5, ov: 0.3, fv: 0.3, sz: 0.4 },
  ...{ sx: 0.5, cx: 0.5, dt: 0.5, bp: 0.5, fp: 0.6, gj: 0.5, jz: 0.6, cs: 0.6, ck: 0.6 },
}

const isVowel = (sound: string) => sound === 'a' || sound === 'e' || sound === 'i' || sound === 'o'
const swapped = 0.8

/** @param vowel what a vowel costs: little where one side is written without short vowels */
function leftOut(sound: string, vowel: number): number {
  if (isVowel(sound)) return vowel
  return sound === 'v' ? 0.45 : sound === 'h' ? 0.7 : 1
}

function other(a: string, b: string, vowel: number): number {
  if (a === b) return 0
  if (isVowel(a) && isVowel(b)) return vowel
  return replacing[a < b ? a + b : b + a] ?? (isVowel(a) || isVowel(b) ? 1 + vowel : 1)
}

/**
 * How far two Latin keys are from each other: an edit distance in which sounds that languages mix up cost little.
 * @param isPersian whether one of the two was written in Persian, without its short vowels
 * @param isBeginning whether only the beginning of `b` has to be like `a`: the reader is still typing
 */
export function soundDistance(a: string, b: string, { isPersian = false, isBeginning = false } = {}): number {
  const vowel = isPersian ? 0.12 : 0.34
  let before: number[] = []
  let row = [0]
  for (let j = 1; j <= b.length; j++) row[j] = (row[j - 1] ?? 0) + leftOut(b.charAt(j - 1), vowel)
  for (let i = 1; i <= a.length; i++) {
    const next = [(row[0] ?? 0) + leftOut(a.charAt(i - 1), vowel)]
    for (let j = 1; j <= b.length; j++) {
      const [sound, against] = [a.charAt(i - 1), b.charAt(j - 1)]
      let least = Math.min(
        (row[j - 1] ?? 0) + other(sound, against, vowel),
        (row[j] ?? 0) + leftOut(sound, vowel),
        (next[j - 1] ?? 0) + leftOut(against, vowel),
      )
      if (i > 1 && j > 1 && sound === b.charAt(j - 2) && against === a.charAt(i - 2))
        least = Math.min(least, (before[j - 2] ?? 0) + swapped)
      next[j] = least
    }
    before = row
    row = next
  }
  return isBeginning ? Math.min(...row) : (row[b.length] ?? 0)
}

/** What all sounds of a key cost together, were they left out: what a distance is measured against. */
export function soundWeight(key: string, { isPersian = false } = {}): number {
  let weight = 0
  for (const sound of key) weight += leftOut(sound, isPersian ? 0.12 : 0.34)
  return weight
}
