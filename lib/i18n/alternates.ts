import type { Metadata } from 'next'
import { inLocale } from '@/lib/paths'
import { type Locale, localeSettings, locales } from './locales'

const titleLimit = 70
const descriptionLimit = 200

interface PageMetadata {
  locale: Locale
  /** Without the language, from `paths`. */
  path: string
  title: string
  description?: string
  /** The address of the feed of what the page shows. */
  feed?: string
}

/**
 * Title, description, canonical address and the addresses of the same page in all four languages. `x-default` is the address
 * without a language, which leads everybody to their own or to the chooser. Addresses are completed by the root layout.
 */
export function pageMetadata({ locale, path, title, description, feed }: PageMetadata): Metadata {
  const shortTitle = cutInside(title, titleLimit)
  const shortDescription = description ? cutAtWord(description, descriptionLimit) : undefined
  return {
    title: { absolute: shortTitle },
    ...(shortDescription ? { description: shortDescription } : {}),
    alternates: {
      canonical: inLocale(locale, path),
      languages: languageAddresses(path),
      ...(feed ? { types: { 'application/atom+xml': feed } } : {}),
    },
    openGraph: {
      type: 'website',
      url: inLocale(locale, path),
      title: shortTitle,
      ...(shortDescription ? { description: shortDescription } : {}),
      locale: localeSettings[locale].intl.replace('-', '_'),
    },
  }
}

/** The addresses of a page by `hreflang`. */
export function languageAddresses(path: string): Record<Locale | 'x-default', string> {
  const addresses = Object.fromEntries(locales.map((locale) => [locale, inLocale(locale, path)]))
  return { ...(addresses as Record<Locale, string>), 'x-default': path || '/' }
}

/**
 * At most `limit` characters, with the first words and the last ones: names of departments begin with the ministry that their
 * neighbours belong to as well, and tell themselves apart at the end.
 */
export function cutInside(text: string, limit: number): string {
  const words = text.trim().split(/\s+/)
  const lengthOf = (part: readonly string[]) => [...part.join(' ')].length
  if (lengthOf(words) <= limit) return words.join(' ')
  const end: string[] = []
  for (const word of words.toReversed()) {
    if (lengthOf([word, ...end]) > limit / 2) break
    end.unshift(word)
  }
  const start = cutAtWord(words.join(' '), limit - lengthOf(end) - (end.length > 0 ? 1 : 0))
  return [start, ...end].join(' ')
}

/** At most `limit` characters, cut after a whole word and marked with an ellipsis. */
export function cutAtWord(text: string, limit: number): string {
  const characters = [...text.trim()]
  if (characters.length <= limit) return characters.join('')
  const start = characters.slice(0, limit - 1).join('')
  const lastSpace = start.lastIndexOf(' ')
  const whole = lastSpace > limit / 2 ? start.slice(0, lastSpace) : start
  return `${whole.replace(/[\s,،;؛:.–—-]+$/u, '')}…`
}
