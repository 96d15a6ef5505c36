import { createTranslator, type Messages, type NamespaceKeys, type NestedKeyOf } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locales'

/** In place of `next-intl/server`: outside of Next there is no request whose language it could ask for; each call names its own. */
export async function getTranslations({
  locale,
  namespace,
}: {
  locale: Locale
  namespace: NamespaceKeys<Messages, NestedKeyOf<Messages>>
}) {
  const messages = (await import(`@/messages/${locale}.json`)).default
  return createTranslator({ locale, messages, namespace })
}
