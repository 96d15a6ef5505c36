import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { type AtomEntry, type AtomFeed, atomXml, auditNamespace } from './atom-xml'

const atom = 'http://www.w3.org/2005/Atom'

const entry: AtomEntry = {
  id: 'urn:uuid:2ed6657d-e927-568b-95e1-2665a8aea6a2',
  title: { text: 'Соглашение', lang: 'ru' },
  content: { text: 'متن', lang: 'fa' },
  updated: '2026-11-26T10:00:00.000Z',
  page: 'https://registry.example/fa/agreements/test',
  category: { term: 'agreements', label: 'موافقت‌نامه' },
}

const feed: AtomFeed = {
  lang: 'fa',
  title: 'تغییرات',
  subtitle: 'دفتر ثبت',
  updated: entry.updated,
  author: { name: 'Registry', address: 'https://registry.example/fa' },
  self: 'https://registry.example/feeds/fa/registry.atom',
  page: 'https://registry.example/fa',
  auditHead: { sequence: '7', hash: 'a'.repeat(64) },
  entries: [entry],
}

function parsed(xml: string) {
  const faults: string[] = []
  const document = new DOMParser({
    onError: (level, message) => {
      // A character like any other, by which it only guesses at a wrong encoding.
      if (!message.startsWith('Unicode replacement character')) faults.push(`${level}: ${message}`)
    },
  }).parseFromString(xml, 'application/xml')
  expect(faults).toEqual([])
  const root = document.documentElement
  if (!root) throw new Error('The feed has no root')
  return root
}

type Element = ReturnType<typeof parsed>

function children(parent: Element, name: string): Element[] {
  return [...parent.childNodes].filter((node): node is Element => node.nodeType === 1 && node.nodeName === name)
}

const textOf = (parent: Element, name: string) => children(parent, name).map((element) => element.textContent)
const linksOf = (parent: Element) =>
  children(parent, 'link').map((link) => [link.getAttribute('rel'), link.getAttribute('href')])

describe('a feed', () => {
  it('has each once what RFC 4287 requires of a feed and of an entry', () => {
    const root = parsed(atomXml(feed))
    expect([root.namespaceURI, root.localName, root.getAttribute('xml:lang')]).toEqual([atom, 'feed', 'fa'])
    expect(textOf(root, 'id')).toEqual([feed.self])
    expect(textOf(root, 'title')).toEqual([feed.title])
    expect(textOf(root, 'updated')).toEqual([feed.updated])
    expect(children(root, 'author').map((author) => textOf(author, 'name'))).toEqual([['Registry']])
    expect(linksOf(root)).toEqual([
      ['self', feed.self],
      ['alternate', feed.page],
    ])
    const [only, ...others] = children(root, 'entry')
    expect(others).toEqual([])
    if (!only) throw new Error('The feed has no entry')
    expect(textOf(only, 'id')).toEqual([entry.id])
    expect(textOf(only, 'updated')).toEqual([entry.updated])
    expect(linksOf(only)).toEqual([['alternate', entry.page]])
    expect(children(only, 'title').map((title) => title.getAttribute('xml:lang'))).toEqual(['ru'])
    expect(children(only, 'content').map((content) => content.getAttribute('xml:lang'))).toEqual(['fa'])
  })

  it('carries the head of the history in a name space of its own', () => {
    const heads = [...parsed(atomXml(feed)).getElementsByTagNameNS(auditNamespace, 'head')]
    expect(heads.map((head) => [head.getAttribute('sequence'), head.getAttribute('hash')])).toEqual([
      ['7', 'a'.repeat(64)],
    ])
    expect(atomXml({ ...feed, auditHead: null })).not.toContain(auditNamespace)
  })

  // What breaks out of elements, attributes and encodings, among letters of the four alphabets.
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(']]>', '<!--', '-->', '<![CDATA[', '&amp;', '&#0;', '&', '<', '>', '"', "'", '<?xml?>', '</title>'),
    fc.constantFrom(
      '\r',
      '\n',
      '\r\n',
      '\t',
      '\0',
      '\u000b',
      '\u001b',
      '\u0085',
      '\u2028',
      '\u2029',
      '\ufeff',
      '\ufffe',
      '\uffff',
    ),
    fc.constantFrom('\ud800', '\udc00', '😀', '\u202e', '\u200c', 'می‌روم', 'Қазақстан', 'Соглашение', 'Agreement'),
  )
  const hostile = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))

  /** What XML has characters for, told point by point and not by the expression that is tested. */
  const writable = (text: string) =>
    [...text]
      .filter((character) => {
        const code = character.codePointAt(0) ?? 0
        return code >= 0x20
          ? !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
          : '\t\n\r'.includes(character)
      })
      .join('')

  it('gives two parsers back exactly the text, whatever it is', () => {
    fc.assert(
      fc.property(hostile, hostile, fc.constantFrom(...locales), (title, label, lang) => {
        const xml = atomXml({
          ...feed,
          title,
          entries: [
            {
              ...entry,
              title: { text: title, lang },
              content: { text: label, lang },
              category: { term: label, label },
            },
          ],
        })
        const expected = {
          titles: [writable(title), writable(title)],
          content: writable(label),
          label: writable(label),
        }
        expect(readBySax(xml)).toEqual(expected)
        const root = parsed(xml)
        const [only] = children(root, 'entry')
        if (!only) throw new Error('The feed has no entry')
        expect({
          titles: [...textOf(root, 'title'), ...textOf(only, 'title')],
          content: textOf(only, 'content')[0],
          label: children(only, 'category')[0]?.getAttribute('label'),
        }).toEqual(expected)
      }),
      { numRuns: 10_000 },
    )
  }, 120_000)
})

function readBySax(xml: string) {
  const found = { titles: [] as string[], content: '', label: '' }
  const parser = new SaxesParser({ xmlns: true })
  let text = ''
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    text = ''
    if (name === 'category') found.label = attributes.label?.value ?? ''
  })
  parser.on('text', (part) => {
    text += part
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'title') found.titles.push(text)
    if (name === 'content') found.content = text
  })
  parser.write(xml).close()
  return found
}
