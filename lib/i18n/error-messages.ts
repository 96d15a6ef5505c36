import type en from '@/messages/en.json'
import type { Locale } from './locales'

/**
 * The sentences of the error pages in all languages. Error pages are drawn in the browser, without the translator, when nothing
 * else may work: next.config.ts puts these few into the build, and none of the other messages with them.
 */
export const errorMessages: Record<Locale, (typeof en)['errorPage']> = JSON.parse(
  process.env.ERROR_PAGE_MESSAGES ?? '{}',
)
