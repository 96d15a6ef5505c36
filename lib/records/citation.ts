import { formatDay } from '@/lib/i18n/dates'
import { type Locale, localeSettings } from '@/lib/i18n/locales'

/** A record as a piece of writing cites it. */
export interface CitedRecord {
  noun:
    | 'agreement'
    | 'clause'
    | 'meeting'
    | 'outcome'
    | 'instrument'
    | 'film'
    | 'body'
    | 'person'
    | 'source'
    | 'document'
  key: string
  title: string
  /** What the title is really in. */
  lang: Locale
  /** The whole permanent address. */
  address: string
  /** ISO day of the last change of what the page shows: never the day on which it was made or read. */
  changedOn: string
}

/** Where the record stands: the host of the bibliographic standards. */
export interface CitingRegistry {
  name: string
  description: string
  licence: string
}

/**
 * The day as the bibliographic practice of the language writes it: in figures by GOST R 7.0.100 and its Kazakh counterpart, in
 * words by ISO 690 and in Persian, where it is the Solar Hijri day.
 */
export function citationDate(iso: string, locale: Locale): string {
  if (locale === 'ru' || locale === 'kk') return iso.split('-').toReversed().join('.')
  return formatDay(iso, localeSettings[locale].calendar, locale)
}

/** The newest of some ISO days or moments, as a day; null where there is none. */
export function newestDay(moments: readonly (string | null)[]): string | null {
  const days = moments.flatMap((moment) => (moment === null ? [] : [moment.slice(0, 10)]))
  return days.toSorted().at(-1) ?? null
}

/** An entry that BibTeX and BibLaTeX read. The braces keep a style from making small letters of a title's capitals. */
export function bibtexEntry(record: CitedRecord, registry: CitingRegistry): string {
  const [year, month] = record.changedOn.split('-')
  const fields = {
    title: `{${bibtexText(record.title)}}`,
    howpublished: bibtexText(`${registry.name}: ${registry.description}`),
    year,
    month: Number(month),
    date: record.changedOn,
    url: record.address,
    language: languageNames[record.lang],
    note: bibtexText(registry.licence),
  }
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`)
  return [`@misc{${entryId(record)},`, ...lines, '}'].join('\n')
}

/** A reference in the format RIS: a tag of two letters, two spaces, a hyphen and a space on each line. */
export function risEntry(record: CitedRecord, registry: CitingRegistry): string {
  const lines = [
    ['TY', 'ELEC'],
    ['ID', entryId(record)],
    ['TI', oneLine(record.title)],
    ['T2', oneLine(`${registry.name}: ${registry.description}`)],
    ['DA', record.changedOn.replaceAll('-', '/')],
    ['PY', record.changedOn.slice(0, 4)],
    ['UR', record.address],
    ['LA', record.lang],
    ['N1', oneLine(registry.licence)],
    ['ER', ''],
  ]
  return lines.map(([tag, value]) => `${tag}  - ${value}`).join('\n')
}

/** The JSON of the Citation Style Language: a list of one item. */
export function cslJsonEntry(record: CitedRecord, registry: CitingRegistry): string {
  const item = {
    id: entryId(record),
    type: 'webpage',
    title: oneLine(record.title),
    'container-title': `${registry.name}: ${registry.description}`,
    issued: { 'date-parts': [record.changedOn.split('-').map(Number)] },
    URL: record.address,
    language: record.lang,
    note: registry.licence,
  }
  const lines = Object.entries(item).map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
  return `[\n  {\n${lines.join(',\n')}\n  }\n]`
}

/** What babel and BibLaTeX call the languages. */
const languageNames: Record<Locale, string> = { fa: 'persian', ru: 'russian', kk: 'kazakh', en: 'english' }

function entryId({ noun, key }: CitedRecord): string {
  return `hamkino-${noun}-${key}`
}

function bibtexText(text: string): string {
  return oneLine(text).replace(/[\\{}$&#%_^~]/g, (sign) => bibtexSigns[sign] ?? `\\${sign}`)
}

const bibtexSigns: Partial<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // A brace in a value must have its partner, also where a backslash stands before it.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
