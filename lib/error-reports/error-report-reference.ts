import { randomBytes } from 'node:crypto'

/** Without i, l, o and u: nobody takes one for a digit when it is read out. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** A number for a new report, like `7km2-9xqd-4t8h-wnpc`: 80 random bits, so that only its owner can name it. */
export function newReference(): string {
  const drawn = [...randomBytes(16)].map((byte) => letters[byte % letters.length])
  return [0, 4, 8, 12].map((from) => drawn.slice(from, from + 4).join('')).join('-')
}

export function isReference(text: string): boolean {
  return /^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){3}$/.test(text)
}
