/**
 * The records of each noun, always in the same form: the same records give the same bytes, and a changed value is a changed
 * line. Fields keep their order, lines end with LF.
 */
export function writeJson(nouns: Readonly<Record<string, readonly object[]>>): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(nouns, null, 2)}\n`)
}
