import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locales'
import en from '@/messages/en.json' with { type: 'json' }
import fa from '@/messages/fa.json' with { type: 'json' }
import kk from '@/messages/kk.json' with { type: 'json' }
import ru from '@/messages/ru.json' with { type: 'json' }

const messages = { fa, ru, kk, en }

/** The words of the page in one language: what a reader looks for. */
export function wordsIn(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale] })
}
