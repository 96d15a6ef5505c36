import type { KnownClause } from './clause-plan'

/** How a clause stands, as short as a form can carry it: its draft's version, else its revision, else that it is new. */
export function clauseMark(clause: KnownClause | null | undefined): string {
  if (!clause) return 'new'
  return clause.draft ? `d${clause.draft.version}` : `r${clause.revision}`
}

/** `5 d2, 6 new`: the clauses of a form as it carries them. */
export function writeMarks(clauses: readonly { number: number; known: KnownClause | null }[]): string {
  return clauses.map(({ number, known }) => `${number} ${clauseMark(known)}`).join(', ')
}

/** Null for what no form of ours says. */
export function readMarks(text: string): Map<number, string> | null {
  const marks = new Map<number, string>()
  for (const item of text === '' ? [] : text.split(', ')) {
    const [, number, mark] = /^([1-9]\d{0,4}) (new|[dr]\d{1,9})$/.exec(item) ?? []
    if (number === undefined || mark === undefined) return null
    marks.set(Number(number), mark)
  }
  return marks
}
