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

/** All that keys are made of (`latinKey`); anything else counts as the last. */
const sounds = 'abcdefghijklmnopqrstuvwxyz0123456789_'
const placeOf = (key: string, at: number) => placeByCode[key.charCodeAt(at)] ?? sounds.length - 1
const placeByCode = Array.from({ length: 128 }, (_, code) => {
  const place = sounds.indexOf(String.fromCharCode(code))
  return place < 0 ? sounds.length - 1 : place
})

/** What leaving out and replacing cost, by the place of sounds: a question is compared with hundreds of names. */
function costs(vowel: number) {
  return {
    out: Float64Array.from(sounds, (sound) => leftOut(sound, vowel)),
    other: Float64Array.from({ length: sounds.length ** 2 }, (_, at) =>
      other(sounds.charAt(Math.floor(at / sounds.length)), sounds.charAt(at % sounds.length), vowel),
    ),
  }
}

const [costsOfPersian, costsOfOthers] = [costs(0.12), costs(0.34)]

/**
 * How far two Latin keys are from each other: an edit distance in which sounds that languages mix up cost little.
 * @param isPersian whether one of the two was written in Persian, without its short vowels
 * @param isBeginning whether only the beginning of `b` has to be like `a`: the reader is still typing
 * @param most from where on it does not matter how far: anything above it may be answered then
 */
export function soundDistance(
  a: string,
  b: string,
  { isPersian = false, isBeginning = false, most = Number.POSITIVE_INFINITY } = {},
): number {
  const { out, other } = isPersian ? costsOfPersian : costsOfOthers
  const width = b.length + 1
  // All rows of the edit distance, one behind the other.
  const rows = new Float64Array((a.length + 1) * width)
  const at = (place: number) => rows[place] as number
  const against = Array.from({ length: b.length }, (_, j) => placeOf(b, j))
  for (let j = 1; j < width; j++) rows[j] = at(j - 1) + (out[against[j - 1] as number] as number)
  let last = -1
  let [nearest, nearestBefore] = [0, 0]
  for (let i = 1; i <= a.length; i++) {
    const sound = placeOf(a, i - 1)
    const [left, row] = [out[sound] as number, i * width]
    rows[row] = at(row - width) + left
    nearestBefore = nearest
    nearest = at(row)
    for (let j = 1; j < width; j++) {
      const its = against[j - 1] as number
      let least = at(row - width + j - 1) + (other[sound * sounds.length + its] as number)
      least = Math.min(least, at(row - width + j) + left, at(row + j - 1) + (out[its] as number))
      if (j > 1 && sound === against[j - 2] && its === last)
        least = Math.min(least, at(row - 2 * width + j - 2) + swapped)
      rows[row + j] = least
      nearest = Math.min(nearest, least)
    }
    last = sound
    // Every way leads through one of two rows that follow each other, and none becomes shorter.
    if (nearest > most && nearestBefore > most) return nearest
  }
  const end = rows.subarray(a.length * width)
  return isBeginning ? Math.min(...end) : (end[b.length] as number)
}

/** What all sounds of a key cost together, were they left out: what a distance is measured against. */
export function soundWeight(key: string, { isPersian = false } = {}): number {
  const { out } = isPersian ? costsOfPersian : costsOfOthers
  let weight = 0
  for (let at = 0; at < key.length; at++) weight += out[placeOf(key, at)] as number
  return weight
}
