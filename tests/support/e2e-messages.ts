import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locales'
import en from '@/messages/en.json'
import fa from '@/messages/fa.json'
import kk from '@/messages/kk.json'
import ru from '@/messages/ru.json'

const messages = { fa, ru, kk, en }

/** The words of the page in one language: what a reader looks for. */
export function wordsIn(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale] })
}
