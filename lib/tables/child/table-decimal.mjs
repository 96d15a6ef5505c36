/**
 * The shortest decimal that is this number, never with an exponent: 0.1, 1200000, 0.0000005.
 *
 * @param {number} number a finite one
 * @returns {string}
 */
export function shortestDecimal(number) {
  const [mantissa = '', exponent] = String(number === 0 ? 0 : number).split('e')
  if (exponent === undefined) return mantissa
  const sign = mantissa.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return point >= digits.length
    ? `${sign}${digits}${'0'.repeat(point - digits.length)}`
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}
