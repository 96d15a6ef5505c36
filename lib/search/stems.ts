import type { Locale } from '@/lib/i18n/locales'
import { normalForm } from '@/lib/i18n/normal-form'
import { foldWord, scriptOf } from './fold'
import { remembered } from './remembered'
import { stemEnglish } from './stem-en'
import { stemPersian } from './stem-fa'
import { stemKazakh } from './stem-kk'
import { stemRussian } from './stem-ru'

/** Longer than any word of these languages; what is longer is noise, and is compared by its beginning. */
export const longestWord = 40

/**
 * The stem of a word of a text in `locale`, folded. The script of the word decides first, as a Russian text has English names in
 * it; the language decides between the two that share a script.
 */
export function stemOf(word: string, locale: Locale): string {
  const script = scriptOf(word)
  return script === 'cyrillic' && locale === 'kk' ? kazakh(word) : byScript(word)
}

/** All stems that a word may have where nobody says its language: a reader of Kazakh asks in Russian, and the other way round. */
export function possibleStems(word: string): string[] {
  const script = scriptOf(word)
  const stems = script === 'cyrillic' ? [byScript(word), kazakh(word)] : [byScript(word)]
  return [...new Set(stems)]
}

const byScript = remembered((word) => {
  switch (scriptOf(word)) {
    case 'arabic':
      return stemPersian(foldWord(word))
    case 'cyrillic':
      return foldWord(
        stemRussian(
          normalForm(word, 'NFC')
            .toLowerCase()
            .replace(/\p{Cf}/gu, ''),
        ),
      )
    case 'latin':
      return stemEnglish(foldWord(word))
    default:
      return foldWord(word)
  }
})

const kazakh = remembered((word) => stemKazakh(foldWord(word)))
