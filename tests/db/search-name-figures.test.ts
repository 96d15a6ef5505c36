import { expect, it } from 'vitest'
import { type Locale, locales } from '@/lib/i18n/locales'
import { writeEntries } from '@/lib/search/search-rows'
import { testDatabase } from '@/tests/support/database'
import { judge, shownFigures } from '@/tests/support/search-figures'

const database = testDatabase('empty')

/** Places with a name of one word in every language of CLDR as Node has it, each kept in one language and asked for in the others. */
function places(): { code: string; names: Record<Locale, string> }[] {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at))
  const named = locales.map(
    (locale) => [locale, new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' })] as const,
  )
  return letters.flatMap((a) =>
    letters.flatMap((b) => {
      const names = Object.fromEntries(named.map(([locale, regions]) => [locale, regions.of(a + b) ?? '']))
      const isOneWord = Object.values(names).every((name) => /^\p{L}{4,}$/u.test(name))
      return isOneWord ? [{ code: a + b, names: names as Record<Locale, string> }] : []
    }),
  )
}

it('finds names of places in the scripts of the other languages, as far as they are not translated', async () => {
  const kept = places().map((place, at) => ({ ...place, locale: locales[at % locales.length] ?? 'en' }))
  const documents = kept.map(({ code, names, locale }) => ({
    ...{ kind: 'bodies' as const, key: code, facets: [], on: null, label: '' },
    parts: [{ text: names[locale], lang: locale, weight: 'A' as const, isName: true }],
  }))
  await database.db.$transaction((tx) => writeEntries(tx, documents), { timeout: 60_000 })
  const queries = kept.flatMap(({ code, names, locale }) =>
    locales
      .filter((lang) => lang !== locale)
      .map((lang) => ({ q: names[lang], lang, expect: [code], kind: `${locale} by ${lang}` })),
  )
  const figures = await judge(queries)
  console.info(shownFigures(`names of ${kept.length} places`, figures))
  expect(figures.recall, figures.missed.join('\n')).toBeGreaterThanOrEqual(0.8)
  expect(figures.mrr, figures.missed.join('\n')).toBeGreaterThanOrEqual(0.75)
}, 180_000)
