import { NextIntlClientProvider } from 'next-intl'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Locale } from '@/lib/i18n/locales'
import en from '@/messages/en.json'
import fa from '@/messages/fa.json'
import kk from '@/messages/kk.json'
import ru from '@/messages/ru.json'

export const messages = { en, fa, kk, ru }

/** What a component says to a reader of the language, as markup. */
export function rendered(locale: Locale, children: ReactNode): string {
  const intl = { locale, messages: messages[locale], timeZone: 'UTC', children }
  return renderToStaticMarkup(createElement(NextIntlClientProvider, intl))
}
