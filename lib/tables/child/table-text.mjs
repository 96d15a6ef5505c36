import { Refused } from './table-refused.mjs'

const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/**
 * The text of a file in UTF-8, or in UTF-16 where it begins with that encoding's mark. Other encodings cannot be told from each
 * other by their bytes (windows-1251 and windows-1256 use the same ones), and a wrong guess would be stored as names.
 *
 * @param {Buffer} bytes
 * @returns {string} without the mark
 */
export function textOf(bytes) {
  const encoding = marks.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))?.encoding ?? 'utf-8'
  let text
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new Refused('encoding', encoding === 'utf-8' ? { byte: firstInvalidByte(bytes) } : {})
  }
  const nul = text.indexOf('\0')
  if (nul >= 0) throw new Refused('binary', { byte: byteOf(bytes, encoding, nul) })
  return text
}

/** Counted from 1, as editors do. */
function firstInvalidByte(bytes) {
  const written = Buffer.from(bytes.toString('utf8'))
  for (let at = 0; at < bytes.length; at++) if (bytes[at] !== written[at]) return at + 1
  return bytes.length
}

function byteOf(bytes, encoding, character) {
  return encoding === 'utf-8' ? bytes.indexOf(0) + 1 : character * 2 + 3
}

// Control characters but TAB and line breaks; what turns the direction of a line or has no width (ZWNJ and ZWJ belong to the
// spelling of Persian); Unicode's language tags, which nobody sees; halves of characters, and code points that are none.
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\u{e0000}-\u{e007f}]/u

/**
 * The first character of a text that no cell may hold, as "U+202E".
 *
 * @param {string} text
 * @returns {string | null}
 */
export function forbiddenCharacter(text) {
  const found = forbidden.exec(text)?.[0].codePointAt(0)
  return found === undefined ? null : `U+${found.toString(16).toUpperCase().padStart(4, '0')}`
}

/**
 * A line break in a cell is LF, whatever the file has: spreadsheets write LF into CSV, forms send CRLF, XML reads both as LF.
 *
 * @param {string} text
 * @returns {string}
 */
export function withPlainLineBreaks(text) {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}
