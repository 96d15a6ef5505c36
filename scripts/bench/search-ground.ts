/** Made-up agreements in four languages, the same for the same number: names of syllables, texts of the regression set's words. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '@/lib/i18n/locales'
import { locales } from '@/lib/i18n/locales'
import type { SearchDocument, SearchPart } from '@/lib/search/search-document'
import { wordsOf } from '@/lib/search/tokens'
import { root } from '../lib/root.mjs'

export const clausesEach = 10

/** Numbers from 0 to 1 that look like chance and are the same every time (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One sound in the four scripts. */
const syllables: readonly Record<Locale, string>[] = [
  ...[
    'ба би бо да ди до га ги го ка ки ко ла ли ло ма ми мо на ни но ра ри ро са си со та ти то ва за зи шан фар хор бек',
  ].flatMap((line) => line.split(' ').map(written)),
]

function written(ru: string): Record<Locale, string> {
  const latin: Record<string, string> = { ш: 'sh', х: 'kh', ...letters('абгдеиклмнорстфвз', 'abgdeiklmnorstfvz') }
  const persian: Record<string, string> = { ш: 'ش', х: 'خ', ...letters('абгдеиклмнорстфвз', 'ابگدهیکلمنورستفوز') }
  const by = (table: Record<string, string>) => [...ru].map((letter) => table[letter] ?? letter).join('')
  return { ru, kk: ru, en: by(latin), fa: by(persian) }
}

function letters(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, at) => [letter, to[at] ?? '']))
}

/** The name of a number, in every language; each is another one. */
export function nameOf(number: number): Record<Locale, string> {
  const name: Record<Locale, string> = { fa: '', ru: '', kk: '', en: '' }
  let rest = number + syllables.length ** 2
  while (rest > 0) {
    const syllable = syllables[rest % syllables.length]
    for (const locale of locales) name[locale] += syllable?.[locale] ?? ''
    rest = Math.floor(rest / syllables.length)
  }
  return name
}

const wordLists = Object.fromEntries(
  locales.map((locale) => {
    const records = JSON.parse(readFileSync(join(root, 'tests/data/search/regression-records.json'), 'utf8')) as {
      text: Partial<Record<Locale, string>>
      title: Partial<Record<Locale, string>>
    }[]
    const texts = records.flatMap(({ text, title }) => [text[locale] ?? '', title[locale] ?? ''])
    return [locale, [...new Set(texts.flatMap((text) => wordsOf(text).map(({ raw }) => raw)))]]
  }),
) as Record<Locale, string[]>

/** An agreement and its clauses, as they reach the index. */
export function agreementOf(number: number): SearchDocument[] {
  const random = chance(number + 1)
  // Some words are in most texts and most in few (Zipf), and every text has a name that few others have.
  const text = (locale: Locale, length: number) =>
    Array.from({ length }, () => wordLists[locale][Math.floor(wordLists[locale].length * random() ** 3)] ?? '').join(
      ' ',
    )
  const parts = (weight: SearchPart['weight'], length: number, names: readonly number[]): SearchPart[] =>
    locales.flatMap((lang) => [
      { text: text(lang, length), lang, weight, isName: false },
      { text: names.map((name) => nameOf(name)[lang]).join(' '), lang, weight, isName: true },
    ])
  const date = new Date(Date.UTC(1990, 0, 1) + Math.floor(random() * 13_000) * 86_400_000).toISOString().slice(0, 10)
  const facets = [`c${['ir', 'ru', 'kz', 'az'][number % 4]}`, `t${['music', 'funding', 'training'][number % 3]}`]
  const key = `bench-${number}`
  return [
    { kind: 'agreements', key, parts: parts('A', 5, [number, number + 7]), facets, on: date, label: key },
    ...Array.from(
      { length: clausesEach },
      (_, clause): SearchDocument => ({
        ...{ kind: 'clauses', key: `${key}-${clause + 1}`, facets, on: date, label: '' },
        parts: [...parts('A', 3, []), ...parts('C', 15, [Math.floor(random() * number * 3)])],
      }),
    ),
  ]
}
