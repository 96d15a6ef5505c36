import { isLocale, type Locale } from './locales'

interface Preference {
  tag: string
  quality: number
}

/**
 * The language of the four that an Accept-Language header likes best (RFC 9110, 12.5.4), by its first part: `fa-AF` is Persian.
 * Equal weights keep the header's order. Null where it names none of them; `*` alone says that the reader has no preference.
 */
export function preferredLocale(header: string | null): Locale | null {
  const preferences = (header ?? '').slice(0, 500).split(',').map(parsePreference)
  const accepted = preferences.filter((preference) => preference.quality > 0).sort((a, b) => b.quality - a.quality)
  for (const { tag } of accepted) {
    const language = tag.split('-')[0]
    if (isLocale(language)) return language
  }
  return null
}

function parsePreference(part: string): Preference {
  const [tag = '', ...parameters] = part
    .trim()
    .toLowerCase()
    .split(/\s*;\s*/)
  const weight = parameters.find((parameter) => parameter.startsWith('q='))
  const quality = weight === undefined ? 1 : Number(weight.slice(2))
  return { tag, quality: Number.isFinite(quality) ? quality : 0 }
}
