import { scriptOf } from './fold'
import { latinKey } from './latin-key'
import { remembered } from './remembered'

/**
 * The consonants of a name as it sounds: Persian leaves short vowels out, and the other three write them each in their own way.
 * A vowel at the beginning leaves a mark; sounds that languages mix up count as one (g k, sh ch, z s, d t), a final v as f, and v
 * within a word falls out, as Persian writes it like o.
 */
export function skeletonOf(key: string): string {
  const [first = ''] = key
  const rest = key
    .slice(1)
    .replace(/v$/, 'f')
    .replace(/[aeiouv]/g, '')
  return `${/[aeiou]/.test(first) ? 'A' : first}${rest}`
    .replace(/g/g, 'k')
    .replace(/x/g, 'c')
    .replace(/z/g, 's')
    .replace(/d/g, 't')
    .replace(/(.)\1+/g, '$1')
}

/** The skeletons that a folded word may have, with its own first. */
export const skeletonsOf = remembered((folded): readonly string[] => {
  const script = scriptOf(folded)
  const key = latinKey(folded)
  const others = [
    // Тегеран, Гаити
    ...(script === 'cyrillic' && folded.includes('г') ? [latinKey(folded.replace(/г/g, 'х'))] : []),
    // ونیز
    ...(script === 'arabic' && folded.startsWith('و') ? [`v${key.slice(1)}`] : []),
  ]
  return [...new Set([key, ...others].map(skeletonOf))].filter((skeleton) => skeleton !== '')
})

/** Skeletons shorter than this have too many others one letter away. */
const shortest = 3

/**
 * By which a word is found whose skeleton is at most one letter more, less or other: all its skeletons, and each with one letter
 * left out (the symmetric deletes of SymSpell). Two words are near each other where they share one. At most 80.
 */
export const nearSkeletons = remembered((folded): readonly string[] => {
  const near = new Set<string>()
  for (const skeleton of skeletonsOf(folded)) {
    near.add(skeleton)
    if (skeleton.length < shortest) continue
    for (let at = 0; at < skeleton.length; at++) near.add(skeleton.slice(0, at) + skeleton.slice(at + 1))
  }
  return [...near].slice(0, 80)
})
