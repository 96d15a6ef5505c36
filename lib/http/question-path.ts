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

/** What `questionPart` was made of, by the names of the fields; one that came more than once has all its values. */
export function readQuestionPart(part: string): Question {
  const fields = new URLSearchParams(Buffer.from(part, 'base64url').toString())
  const question = Object.create(null)
  for (const name of new Set(fields.keys())) {
    const values = fields.getAll(name)
    question[name] = values.length > 1 ? values : values[0]
  }
  return question
}
