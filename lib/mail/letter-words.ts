import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locales'

/** The messages in the language of a letter's reader, who is nobody that asks for a page. */
export async function letterWords(locale: Locale) {
  const { default: messages } = await import(`@/messages/${locale}.json`)
  return createTranslator({ locale, messages: messages as typeof import('@/messages/en.json'), timeZone: 'UTC' })
}
