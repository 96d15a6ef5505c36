import type { Locale } from '@/lib/i18n/locales'

interface AtomText {
  text: string
  /** The language that it is really in. */
  lang: Locale
}

export interface AtomEntry {
  /** An IRI that never changes and stands for nothing else. */
  id: string
  title: AtomText
  content: AtomText
  /** ISO instant. */
  updated: string
  /** The whole address of the page to read. */
  page: string
  category: { term: string; label: string }
}

export interface AtomFeed {
  lang: Locale
  title: string
  subtitle: string
  updated: string
  author: { name: string; address: string }
  /** Its own address, by which it is also known. */
  self: string
  page: string
  /** The last link of the chain of hashes (docs/decisions/023), noted by whoever keeps the feed. */
  auditHead: { sequence: string; hash: string } | null
  entries: readonly AtomEntry[]
}

const atomNamespace = 'http://www.w3.org/2005/Atom'
/** Of what Atom has no word for. A name and no address: it stays the same wherever the registry stands. */
export const auditNamespace = 'urn:uuid:4c2a0d5e-8d0b-4f5b-9c57-3e5b0f1b7a61'

/** A feed as RFC 4287 asks: every text with its language, nothing that XML has no character for. */
export function atomXml(feed: AtomFeed): string {
  const head = feed.auditHead
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="${atomNamespace}" xml:lang="${feed.lang}">`,
    element('id', feed.self),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    element('updated', feed.updated),
    `<author>${element('name', feed.author.name)}${element('uri', feed.author.address)}</author>`,
    link('self', 'application/atom+xml', feed.self),
    link('alternate', 'text/html', feed.page),
    ...(head
      ? [
          `<audit:head xmlns:audit="${auditNamespace}" sequence="${escaped(head.sequence)}" hash="${escaped(head.hash)}"/>`,
        ]
      : []),
    ...feed.entries.map(entryXml),
    '</feed>',
  ].join('\n')}\n`
}

function entryXml(entry: AtomEntry): string {
  const { term, label } = entry.category
  return [
    '<entry>',
    element('id', entry.id),
    element('title', entry.title.text, entry.title.lang),
    element('updated', entry.updated),
    link('alternate', 'text/html', entry.page),
    `<category term="${escaped(term)}" label="${escaped(label)}"/>`,
    element('content', entry.content.text, entry.content.lang),
    '</entry>',
  ].join('\n')
}

function element(name: string, text: string, lang?: Locale): string {
  return `<${name}${lang ? ` xml:lang="${lang}"` : ''}>${escaped(text)}</${name}>`
}

function link(relation: string, type: string, address: string): string {
  return `<link rel="${relation}" type="${type}" href="${escaped(address)}"/>`
}

// Line ends and tabs as references: a parser would make them spaces in attributes, and a carriage return a line feed anywhere;
// some do the same to the line ends that only XML 1.1 knows, U+0085 and U+2028, and to U+2029.
function escaped(text: string): string {
  return text
    .replace(unwritable, '')
    .replace(/[&<>"\t\n\r\u0085\u2028\u2029]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** What is no character of XML 1.0 (section 2.2), halves of surrogate pairs among them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\p{Cs}]/gu
