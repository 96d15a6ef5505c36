/**
 * Endings of Persian nouns and adjectives as they read after folding, longest first: plural, possession, comparison. Any that is
 * written with a zero-width non-joiner stands joined by then.
 */
const endings = [
  ...['هایشان', 'هایمان', 'هایتان', 'هایی', 'های', 'ها'],
  ...['یانشان', 'یان', 'ان', 'ات', 'ترین', 'تر', 'شان', 'مان', 'تان', 'یی', 'ی'],
].sort((a, b) => b.length - a.length)

const shortest = 3

/** The stem of a folded Persian word: at most three endings go. Names of countries in -ستان keep theirs. */
export function stemPersian(word: string): string {
  let stem = word
  for (let pass = 0; pass < 3; pass++) {
    if (stem.endsWith('ستان')) break
    const ending = endings.find((one) => stem.endsWith(one) && stem.length - one.length >= shortest)
    if (ending === undefined) break
    stem = stem.slice(0, -ending.length)
  }
  return stem
}
