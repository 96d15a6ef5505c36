import { stemmer } from '@orama/stemmers/english'

/** The stem of an English word in lower case, by Porter's rules (tartarus.org/martin/PorterStemmer). */
export function stemEnglish(word: string): string {
  return word.length < 4 ? word : stemmer(word)
}
