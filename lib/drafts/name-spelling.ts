import { normalForm } from '@/lib/i18n/normal-form'

/** Names as people type them, whose keyboards and habits differ: one letter for another that readers take for the same. */

/** A name with one spelling for each of these letters, in small letters, for comparing. */
export function foldName(name: string): string {
  return normalForm(name, 'NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[يى]/g, 'ی')
    .replaceAll('ك', 'ک')
    .replace(/[\s\u200c]+/g, ' ')
    .trim()
}

/** The pattern by which the database finds a name that has the words in it, in any of these spellings; what it takes for a sign is plain. */
export function namePattern(words: string): string {
  return foldName(words)
    .replace(/[\\%_]/g, '\\$&')
    .replace(/[еیک ]/g, '_')
}
