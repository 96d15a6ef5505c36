import { readXml } from './xml-elements.mjs'

const msPerDay = 86_400_000
const lastDay = 2_958_465

/** Formats that every spreadsheet knows by number and that show a date or a time of day. */
const builtIn = (id) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58)

/**
 * Which cell formats of a workbook show their number as a date.
 *
 * @param {AsyncIterable<string>} pieces of the part with the styles
 * @returns {Promise<boolean[]>} by the number that cells name
 */
export async function readDateFormats(pieces) {
  const ownFormats = new Map()
  const formats = []
  let isInCells = false
  await readXml(pieces, {
    open: (name, { numFmtId, formatCode = '' }) => {
      if (name === 'numFmt') ownFormats.set(numFmtId, showsDate(formatCode))
      if (name === 'cellXfs') isInCells = true
      if (name === 'xf' && isInCells) formats.push(ownFormats.get(numFmtId) ?? builtIn(Number(numFmtId)))
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return formats
}

/** Leaves out what a format shows as it stands, and durations ([h]:mm), which are numbers. */
function showsDate(formatCode) {
  const letters = formatCode.replace(/"[^"]*"|\\.|_.|\*./g, '')
  if (/\[(h+|m+|s+)\]/i.test(letters)) return false
  return /[ymdhs]/i.test(letters.replace(/\[[^\]]*\]|general/gi, ''))
}

/**
 * The ISO date of a spreadsheet's day number, with the time of day where it has one; a time alone for a number below 1.
 *
 * @param {number} serial days, with the time as a fraction
 * @param {boolean} countsFrom1904
 * @returns {string | null} null for what is no day: 29 February 1900, and what lies outside of four-digit years
 */
export function isoDate(serial, countsFrom1904) {
  const seconds = Math.round(serial * 86_400)
  const day = Math.floor(seconds / 86_400)
  const time = new Date((seconds - day * 86_400) * 1000).toISOString().slice(11, 19)
  if (day < 0 || day > lastDay) return null
  if (day === 0 && !countsFrom1904) return time
  // Counting from 1900, spreadsheets know a day that never was, and number the days before it one lower.
  if (day === 60 && !countsFrom1904) return null
  const first = countsFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30)
  const date = new Date(first + day * msPerDay).toISOString().slice(0, 10)
  return time === '00:00:00' ? date : `${date}T${time}`
}
