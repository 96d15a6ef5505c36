/** What search has to know of a record: its texts with their weight, in whatever language, and what it belongs to. */
import { wordIn } from '@/lib/exchange/exchange-words'
import { documentLines } from '@/lib/history/document-lines'
import { partsIn } from '@/lib/i18n/calendars'
import { type Locale, locales } from '@/lib/i18n/locales'
import type { DocumentDate, LocalizedText, RecordDocument, RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { dayTerm, monthTerm } from './days'
import type { SearchKind } from './search-kinds'
import { themeWords } from './theme-words'

/** Of a title, of what it belongs to, of its text, of what that is about: in this order a word of it counts. */
export type Weight = 'A' | 'B' | 'C' | 'D'

export interface SearchPart {
  text: string
  /** Null where the registry does not say. */
  lang: Locale | null
  weight: Weight
  /** Names are written in other scripts; other words are translated. */
  isName: boolean
}

export interface SearchDocument {
  kind: SearchKind
  key: string
  parts: SearchPart[]
  /**
   * `cir` for a country, `tarchive` for a theme, `pdelayed` for what a side reports, `sin_force` for a stage, `rbodies/ir-farabi` for a
   * record whose label it carries.
   */
  facets: string[]
  /** Records that it names and that are not public, as `bodies/ir-farabi`. */
  awaits?: readonly string[]
  /** ISO. */
  on: string | null
  /** What others are called by it. */
  label: string
}

export interface RecordName {
  noun: RecordNoun
  key: string
}

/** Finds what a published record says; undefined for one that is not public. */
export type Known = (name: RecordName) => RecordDocument | undefined

/** Those whose names a record carries that refers to them. */
const labelled: ReadonlySet<RecordNoun> = new Set([
  ...(['countries', 'themes', 'bodies', 'people', 'films', 'agreements', 'initiatives'] as const),
])

/** Fields by which people know a record. */
const titles: ReadonlySet<string> = new Set([
  ...['title', 'shortTitle', 'name', 'shortName', 'officialName', 'heading', 'titlePrinted', 'printed.printed'],
])
const named: ReadonlySet<RecordNoun> = new Set(['countries', 'bodies', 'people', 'films', 'initiatives', 'funding'])
/** Said of the text, or of other sources. */
const aside = /(^|\.)(textStatus|checkedBy|url|sha256|wikidata|website)$/
const dated = ['signed', 'starts', 'date', 'published', 'approved', 'due'] as const

/**
 * The records whose names a document carries, with the weight that they have in it. What is said within a list, of members of
 * delegations for example, counts less than what is said of the record itself.
 */
export function labelsOf(noun: RecordNoun, document: RecordDocument): (RecordName & { weight: Weight })[] {
  return documentLines(recordShapes[noun], document).flatMap(({ field, value }) => {
    if (value.type !== 'record' || !labelled.has(value.noun) || field.startsWith('otherValues')) return []
    const isOwn = !field.includes('.') || field === 'parties.body'
    return [{ noun: value.noun, key: value.key, weight: isOwn ? weightOf(value) : 'D' }]
  })
}

/** An agreement has a name of many words, which all that belongs to it would be found by first. */
const weightOf = ({ noun }: Pick<RecordName, 'noun'>): Weight => (noun === 'agreements' ? 'D' : 'B')

/** What stands behind a record that is named: the country of a body, the countries of a film, the sides of an agreement. */
export function behind({ noun }: RecordName, document: RecordDocument): RecordName[] {
  if (noun === 'bodies')
    return typeof document.country === 'string' ? [{ noun: 'countries', key: document.country }] : []
  if (noun === 'films')
    return ((document.countries ?? []) as RecordDocument[]).map(({ country }) => ({
      noun: 'countries',
      key: String(country),
    }))
  if (noun !== 'agreements') return []
  return ((document.parties ?? []) as RecordDocument[]).map(({ body }) => ({ noun: 'bodies', key: String(body) }))
}

/**
 * @param known finds what the record refers to
 * @param further labels that its own document does not name: see `furtherOf`
 */
export function searchDocument(
  { noun, key }: { noun: Extract<SearchKind, RecordNoun>; key: string },
  document: RecordDocument,
  known: Known,
  further: readonly RecordName[] = [],
): SearchDocument {
  const labels = [...labelsOf(noun, document), ...further.map((name) => ({ ...name, weight: weightOf(name) }))]
  const facets = new Set<string>()
  const awaits = new Set<string>()
  const parts = ownParts(noun, document)
  const add = (name: RecordName, weight: Weight) => {
    const facet = `r${name.noun}/${name.key}`
    const said = known(name)
    if (!said) awaits.add(`${name.noun}/${name.key}`)
    if (facets.has(facet) || !said) return
    facets.add(facet)
    if (name.noun === 'countries') facets.add(`c${name.key}`)
    if (name.noun === 'themes') facets.add(`t${name.key}`)
    parts.push(...labelParts(name.noun, said, weight))
    if (name.noun === 'themes') parts.push(...wordsOfTheme(name.key))
  }
  for (const label of labels) add(label, label.weight)
  for (const label of labels) {
    const said = known(label)
    // The country of a body or a film that is only mentioned is not what the record is about.
    if (!said || (label.weight === 'D' && label.noun !== 'agreements')) continue
    for (const next of behind(label, said)) {
      if (next.noun === 'countries') add(next, label.weight)
      const body = next.noun === 'bodies' ? known(next) : undefined
      if (body) for (const country of behind(next, body)) add(country, label.weight)
    }
  }
  if (noun === 'agreements' && typeof document.stage === 'string') facets.add(`s${document.stage}`)
  return {
    kind: noun,
    key,
    parts,
    facets: [...facets],
    awaits: [...awaits],
    on: datedBy(document)?.date ?? null,
    label: labelOf(noun, document),
  }
}

/** What others are called by a record, in one line: it changes where their words change. */
export function labelOf(noun: RecordNoun, document: RecordDocument): string {
  return JSON.stringify([
    labelParts(noun, document, 'B').map(({ text, lang }) => [lang, text]),
    behind({ noun, key: '' }, document),
  ])
}

function labelParts(noun: RecordNoun, document: RecordDocument, weight: Weight): SearchPart[] {
  const fields = noun === 'agreements' ? ['shortTitle'] : ['name', 'officialName', 'shortName', 'title']
  return fields.flatMap((field) =>
    locales.flatMap((lang) => {
      const text = ((document[field] ?? {}) as LocalizedText)[lang]
      return text === undefined ? [] : [{ text, lang, weight, isName: named.has(noun) }]
    }),
  )
}

/** They count as what the record is about: its own words and the name of the theme come before them. */
function wordsOfTheme(key: string): SearchPart[] {
  const words = themeWords[key]
  if (!words) return []
  return locales.map((lang) => ({ text: words[lang], lang, weight: 'D', isName: false }))
}

function ownParts(noun: RecordNoun, document: RecordDocument): SearchPart[] {
  const isNamed = named.has(noun)
  return documentLines(recordShapes[noun], document).flatMap(({ field, lang = null, value }): SearchPart[] => {
    const isTitle = titles.has(field)
    // Where something happened is asked for as often as what it is called.
    const weight = isTitle ? 'A' : field === 'place' ? 'B' : 'C'
    switch (value.type) {
      case 'text':
        if (aside.test(field)) return []
        return [
          { text: value.text, lang, weight, isName: (isNamed && isTitle) || /(^|\.)(place|publisher)$/.test(field) },
        ]
      case 'word':
        return field === 'kind' || field === 'stage' ? wordParts(value.words, value.word) : []
      case 'number':
        return field === 'year' || field === 'number' || field === 'ordinal' ? [plain(String(value.number))] : []
      case 'date':
        return [plain(yearsOf(value.date)), ...timesOf(field, value.date)]
      default:
        return []
    }
  })
}

/** A word of a list of ours, in all languages: what a reader of Persian calls a memorandum is no transcription. */
export function wordParts(words: string, word: string): SearchPart[] {
  return locales.map((lang) => ({ text: wordIn(words, word, lang), lang, weight: 'B', isName: false }))
}

const plain = (text: string): SearchPart => ({ text, lang: null, weight: 'C', isName: false })

/** The year in both calendars. */
function yearsOf({ date }: DocumentDate): string {
  return `${date.slice(0, 4)} ${partsIn('persian', date).year}`
}

/**
 * The day on which the record itself was or before which it was, as its page says, with its months; not one of what it names. Who asks for a
 * day means what was then before what tells of it.
 */
function timesOf(field: string, { date, precision, calendar }: DocumentDate): SearchPart[] {
  if (field.includes('.') || precision === 'year') return []
  const ofMonth = calendar === 'solar_hijri' ? 'persian' : 'gregory'
  const terms =
    precision === 'month'
      ? [monthTerm(ofMonth, date)]
      : [dayTerm(date), monthTerm('gregory', date), monthTerm('persian', date)]
  return [{ ...plain(terms.join(' ')), weight: 'B' }]
}

/** When it was, as exactly as is known; undefined where nothing says so. */
export function datedBy(document: RecordDocument): DocumentDate | undefined {
  for (const field of dated) {
    const date = document[field] as DocumentDate | undefined
    if (date?.date) return date
  }
  return typeof document.year === 'number' ? { date: `${document.year}-01-01`, precision: 'year' } : undefined
}
