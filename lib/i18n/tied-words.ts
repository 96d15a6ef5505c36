/**
 * A name or title as it is set: a dash never begins a line, Russian and Kazakh tie it to the word before, and a year to its number. Nor does
 * a Russian word of one letter end a line.
 */
export function withTiedWords(title: string): string {
  return title
    .replace(/ (?=[—–] )/g, '\u00a0')
    .replace(/(?<=^| )([вкосуиая]) /giu, '$1\u00a0')
    .replace(/(?<=\d) (?=год|жыл)/gu, '\u00a0')
}
