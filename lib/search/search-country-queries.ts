import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import { publicDb } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { cachedQuery } from '@/lib/records/cached-query'
import { countryReferenceSelect, toCountryReference } from '@/lib/records/record-references'
import type { Reference } from '@/lib/records/reference'
import { isSamePhrase } from './same-phrase'

/** There are some two hundred. */
const most = 300

/**
 * The country that a question names, and nothing else: «Казахстан», «казақстан», «Iran», «جمهوری اسلامی ایران». Countries are no kind of what is
 * found, as everything that belongs to one is; who asks for one by its name may want its page.
 */
export async function countryAsked(q: string, locale: Locale): Promise<Reference | null> {
  const countries = await cachedQuery(() => listNames(locale), ['search-countries', locale], [cacheTags.registry])
  return countries.find(({ names }) => names.some((name) => isSamePhrase(name, q)))?.country ?? null
}

async function listNames(locale: Locale): Promise<{ country: Reference; names: string[] }[]> {
  const rows = await publicDb().country.findMany({
    select: { ...countryReferenceSelect, texts: { select: { locale: true, name: true, officialName: true } } },
    orderBy: { code: 'asc' },
    take: most,
  })
  return rows.map((row) => ({
    country: toCountryReference(row, locale),
    names: [...new Set(row.texts.flatMap(({ name, officialName }) => (officialName ? [name, officialName] : [name])))],
  }))
}
