import { defineRouting } from 'next-intl/routing'
import { defaultLocale, locales } from './locales'

/** The language is always the first part of the path and is remembered nowhere else. */
export const routing = defineRouting({
  locales,
  defaultLocale,
  localePrefix: 'always',
  localeCookie: false,
  // The pages name their own alternates, in <link>, with x-default.
  alternateLinks: false,
})
