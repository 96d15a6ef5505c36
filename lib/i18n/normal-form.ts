/**
 * More marks upon one letter than any script has. To put them in order takes time with the square of their number: half a megabyte
 * of them, half a minute.
 */
const endless = /\p{M}{30}(?=\p{M})/gu

/** A mark that is not seen, before which and behind which marks keep their places. */
const joiner = '\u034f'

/**
 * The text with one form of each letter, in the time of its length: all that comes from outside is normalised here. Runs of more
 * than thirty marks are divided (UAX 15, section 13, stream-safe text); no text that anybody reads has one.
 */
export function normalForm(text: string, form: 'NFC' | 'NFKC' | 'NFKD'): string {
  return text.replace(endless, `$&${joiner}`).normalize(form)
}
