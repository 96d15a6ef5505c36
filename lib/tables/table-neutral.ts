// What a spreadsheet takes for the beginning of a formula: the four signs in both widths, and the control characters that it
// drops before it looks. Spaces, and characters that nobody sees, may stand before them.
const formula = /^'*[\s\p{Cf}]*[=+\-@＝＋－＠\0\t\r\n]/u

/**
 * The text as it may stand in a cell of a CSV file: with an apostrophe before it where a spreadsheet would calculate. A text
 * that already has the apostrophe gets another, so that `restored` gives back every text exactly.
 */
export function neutral(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** The text that `neutral` was given. Of a file that others wrote it takes away one apostrophe before a formula, nothing else. */
export function restored(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell
}
