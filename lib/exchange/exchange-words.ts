/** What the words of the records are called in each language, for the columns beside them and for who writes those instead. */

import { createTranslator } from 'use-intl/core'
import { type Locale, locales } from '@/lib/i18n/locales'
import { normalForm } from '@/lib/i18n/normal-form'
import type { ChoiceField } from '@/lib/records/record-shape'
import en from '@/messages/en.json' with { type: 'json' }
import fa from '@/messages/fa.json' with { type: 'json' }
import kk from '@/messages/kk.json' with { type: 'json' }
import ru from '@/messages/ru.json' with { type: 'json' }

/** The words of the interface, of all nouns. */
export type Words = ReturnType<typeof createTranslator<typeof en>>

const messages = { fa, ru, kk, en }

const translators = Object.fromEntries(
  locales.map((locale) => [locale, createTranslator({ locale, messages: messages[locale] })]),
) as Record<Locale, ReturnType<typeof createTranslator<typeof en>>>

/** @param words where the messages name them, such as `bodies.kind` */
export function wordIn(words: string, value: string, locale: Locale): string {
  return translators[locale](`${words}.${value}` as never)
}

const known = new Map<string, Map<string, string | null>>()

/** The word that somebody wrote: as the records have it, or as one of the languages says it where that is said of one word only. */
export function wordFor({ words, values }: ChoiceField, written: string): string | null {
  if (values.includes(written)) return written
  const name = `${words} ${values.join(' ')}`
  const labels = known.get(name) ?? labelsOf(words, values)
  known.set(name, labels)
  return labels.get(folded(written)) ?? null
}

function labelsOf(words: string, values: readonly string[]): Map<string, string | null> {
  const labels = new Map<string, string | null>()
  for (const value of values)
    for (const locale of locales) {
      const label = folded(wordIn(words, value, locale))
      labels.set(label, labels.has(label) && labels.get(label) !== value ? null : value)
    }
  return labels
}

/** Persian is also typed without its half-spaces. */
function folded(text: string): string {
  return normalForm(text, 'NFC')
    .toLowerCase()
    .replace(/\u200c/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
