import { expect, it } from 'vitest'
import { type Locale, locales } from '@/lib/i18n/locales'
import { writeEntries } from '@/lib/search/search-rows'
import { testDatabase } from '@/tests/support/database'
import { judge, readJson, shownFigures } from '@/tests/support/search-figures'

// With the registry's own records: their words are what a name is mistaken for.
const database = testDatabase()

type Names = Record<Locale, string>

/** Places with a name of one word in every language of CLDR as Node has it; without codes that now stand for another place, of the same name. */
function places(): Names[] {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at))
  const named = locales.map(
    (locale) => [locale, new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' })] as const,
  )
  const codes = letters.flatMap((a) => letters.map((b) => a + b))
  return codes
    .filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`)
    .map((code) => Object.fromEntries(named.map(([locale, regions]) => [locale, regions.of(code) ?? ''])) as Names)
    .filter((names) => Object.values(names).every((name) => /^\p{L}{4,}$/u.test(name)))
}

it.each([
  // Many of them are translated: Greece, یونان.
  ['countries', places(), { recall: 0.8, mrr: 0.75 }],
  ['cities', readJson<{ cities: Names[] }>('city-names').cities, { recall: 0.9, mrr: 0.84 }],
])(
  'finds names of %s in the scripts of the other languages',
  async (what, all, least) => {
    // Each is kept in one language and asked for in the others.
    const kept = all.map((names, at) => ({ key: `${what}-${at}`, names, locale: locales[at % locales.length] ?? 'en' }))
    const documents = kept.map(({ key, names, locale }) => ({
      ...{ kind: 'bodies' as const, key, facets: [], on: null, label: '' },
      parts: [{ text: names[locale], lang: locale, weight: 'A' as const, isName: true }],
    }))
    await database.db.$transaction((tx) => writeEntries(tx, documents), { timeout: 60_000 })
    const queries = kept.flatMap(({ key, names, locale }) =>
      locales
        .filter((lang) => lang !== locale)
        .map((lang) => ({ q: names[lang], lang, expect: [key], kind: `${locale} by ${lang}` })),
    )
    const figures = await judge(queries)
    console.info(shownFigures(`names of ${kept.length} ${what}`, figures))
    expect(figures.recall, figures.missed.join('\n')).toBeGreaterThanOrEqual(least.recall)
    expect(figures.mrr, figures.missed.join('\n')).toBeGreaterThanOrEqual(least.mrr)
  },
  300_000,
)
