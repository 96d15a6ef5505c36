import { stemmer } from '@orama/stemmers/russian'

/**
 * The stem of a Russian word, in lower case and not folded yet: the rules of Snowball (snowballstem.org, BSD) know й and ь. They
 * are applied until nothing changes, since one pass takes негативов to негатив and негатив to негат.
 */
export function stemRussian(word: string): string {
  let stem = word
  for (let pass = 0; pass < 4; pass++) {
    const shorter = stemmer(stem)
    if (shorter === stem || shorter.length < 3) return stem
    stem = shorter
  }
  return stem
}
