import { SaxesParser } from 'saxes'
import { tableLimits } from './table-limits.mjs'
import { Refused } from './table-refused.mjs'

// An escaped character takes up to nine ("&#x10FFF;"), and a cell's text comes as one piece.
const longestPiece = tableLimits.cellCharacters * 9

/**
 * Reads an XML document piece by piece. Elements come without their prefixes, which each writer chooses as it likes. A document
 * type is refused before any of its entities could mean something.
 *
 * @param {AsyncIterable<string>} pieces
 * @param {{ open: (name: string, attributes: Record<string, string>) => void, close?: (name: string) => void,
 *   text?: (text: string) => void }} on
 */
export async function readXml(pieces, on) {
  const parser = new SaxesParser()
  let depth = 0
  let elements = 0
  let events = 0
  parser.on('error', () => {
    throw new Refused('xmlDamaged')
  })
  parser.on('doctype', () => {
    throw new Refused('xmlForbidden')
  })
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !/^utf-?8$/i.test(encoding)) throw new Refused('xmlForbidden')
  })
  parser.on('opentag', (tag) => {
    events++
    if (++elements > tableLimits.xmlElements) throw new Refused('tooManyCells', { limit: tableLimits.cells })
    if (++depth > tableLimits.xmlDepth) throw new Refused('xmlForbidden')
    on.open(localName(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    events++
    depth--
    on.close?.(localName(tag.name))
  })
  const takeText = (text) => {
    events++
    on.text?.(text)
  }
  parser.on('text', takeText)
  parser.on('cdata', takeText)

  let quiet = 0
  for await (const piece of pieces) {
    const before = events
    parser.write(piece)
    // The parser keeps what it has not yet told: a text, a tag, a comment that goes on and on.
    quiet = events === before ? quiet + piece.length : 0
    if (quiet > longestPiece) throw new Refused('cellTooLong', { limit: tableLimits.cellCharacters })
  }
  parser.close()
}

function localName(name) {
  return name.slice(name.indexOf(':') + 1)
}

/**
 * The value of an attribute that a document writes with whatever prefix it likes: `r:id`.
 *
 * @param {Record<string, string>} attributes
 * @param {string} name
 * @returns {string | undefined}
 */
export function prefixedAttribute(attributes, name) {
  const written = Object.keys(attributes).find((key) => key.endsWith(`:${name}`))
  return written && attributes[written]
}
