import { tableLimits } from './table-limits.mjs'
import { forbiddenCharacter } from './table-text.mjs'

// Rows become objects: these names mean something to every object, and names that are numbers would change their order.
const reserved = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Whether a table may have a column of this name.
 *
 * @param {string} name
 * @returns {boolean}
 */
export function isColumnName(name) {
  return (
    name !== '' &&
    name === name.trim() &&
    name.length <= tableLimits.columnNameCharacters &&
    !/^\d+$|[\t\n\r]/.test(name) &&
    !reserved.has(name) &&
    forbiddenCharacter(name) === null
  )
}

/**
 * The letters over a column in a spreadsheet.
 *
 * @param {number} index 0 is A
 * @returns {string}
 */
export function columnLetters(index) {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/**
 * @param {string} letters
 * @returns {number} 0 is A
 */
export function columnIndex(letters) {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
