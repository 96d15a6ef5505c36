/** Of longer ones none is asked by a page of ours; many names take the framework seconds. */
export const longestQuery = 3000

export type Question = Readonly<Record<string, string | string[] | undefined>>

/**
 * The question of an address, that is what stands behind `?`, as one part of a path: a page that has it in its path is made like
 * one that is kept, as one piece and without the framework's scripts. In letters that no path and no folder knows otherwise.
 */
export function questionPart(search: string): string {
  return Buffer.from(search).toString('base64url')
}

/** Whether it can be one that `questionPart` has made. */
export function isQuestionPart(part: string): boolean {
  return /^[\w-]+$/.test(part)
}

/** The fields of an address for programs; of a value that comes twice the first counts, as on the pages. */
export function firstValues(search: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...search].reverse())
}

/** What `questionPart` was made of, by the names of the fields; one that came more than once has all its values. */
export function readQuestionPart(part: string): Question {
  const question: Record<string, string | string[]> = Object.create(null)
  for (const [name, value] of new URLSearchParams(Buffer.from(part, 'base64url').toString())) {
    const before = question[name]
    question[name] = before === undefined ? value : [before, value].flat()
  }
  return question
}
