import { tableLimits } from './table-limits.mjs'
import { Refused } from './table-refused.mjs'

const reserved = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Refuses what `JSON.parse` would accept without a word: a key that an object has twice (the last one wins), keys that mean
 * something to every object, and depth without end. It knows strings, brackets and commas; whether the rest is JSON is the
 * parser's to say.
 *
 * @param {string} text
 */
export function guardJson(text) {
  /** One for each open bracket: the keys of an object, null for an array. */
  const open = []
  let isKey = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '{' || character === '[') {
      isKey = character === '{'
      open.push(isKey ? new Set() : null)
      if (open.length > tableLimits.jsonDepth) {
        throw new Refused('jsonTooDeep', { line: lineOf(text, at), limit: tableLimits.jsonDepth })
      }
    } else if (character === '}' || character === ']') {
      open.pop()
      isKey = false
    } else if (character === ',') {
      isKey = (open.at(-1) ?? null) !== null
    } else if (character === '"') {
      const end = endOfString(text, at)
      if (isKey) takeKey(text, at, end, open.at(-1))
      isKey = false
      at = end
    }
  }
}

function takeKey(text, start, end, keys) {
  let key
  try {
    // "\u0061" and "a" are one key: compare what is meant, not what is written.
    key = JSON.parse(text.slice(start, end + 1))
  } catch {
    throw new Refused('jsonSyntax', { line: lineOf(text, start) })
  }
  if (reserved.has(key)) throw new Refused('jsonKeyReserved', { line: lineOf(text, start) })
  if (keys.has(key)) throw new Refused('jsonKeyTwice', { line: lineOf(text, start) })
  keys.add(key)
}

/** @returns {number} where its closing quote stands */
function endOfString(text, start) {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at
  }
  throw new Refused('jsonSyntax', { line: lineOf(text, start) })
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {number} counted from 1
 */
export function lineOf(text, at) {
  return text.slice(0, at).split('\n').length
}
