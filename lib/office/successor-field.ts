const prefix = 'successor_'

/** How a form calls the choice of who takes over in a body. */
export function successorField(bodyKey: string): string {
  return `${prefix}${bodyKey}`
}

/** The choices that were made, among the values of a form, become one record `successors`, by the keys of the bodies. */
export function withSuccessors(values: unknown): unknown {
  if (values === null || typeof values !== 'object') return values
  const entries = Object.entries(values)
  const isChoice = ([name]: [string, unknown]) => name.startsWith(prefix)
  const made = entries.filter((entry) => isChoice(entry) && entry[1] !== '')
  return {
    ...Object.fromEntries(entries.filter((entry) => !isChoice(entry))),
    successors: Object.fromEntries(made.map(([name, value]) => [name.slice(prefix.length), value])),
  }
}
