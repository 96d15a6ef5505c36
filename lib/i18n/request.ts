import { locale as rootLocale } from 'next/root-params'
import { getRequestConfig } from 'next-intl/server'
import { defaultLocale, isLocale } from './locales'

// Root params do not exist in server actions, route handlers and unstable_cache: there the caller
// names the locale (`getTranslations({ locale })`) and the root param is not touched.
export default getRequestConfig(async ({ locale: named }) => {
  const candidate: unknown = named ?? (await rootLocale())
  const locale = isLocale(candidate) ? candidate : defaultLocale
  return {
    locale,
    messages: (await import(`../../messages/${locale}.json`)).default,
    timeZone: 'UTC',
    // A missing or broken message never falls back to another language in silence.
    onError(error) {
      if (process.env.NODE_ENV !== 'production') throw error
      console.error(error)
    },
  }
})
