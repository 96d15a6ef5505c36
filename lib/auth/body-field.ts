const prefix = 'body_'

/** How a form calls the box of a body: forms here never send a name twice. */
export function bodyField(key: string): string {
  return `${prefix}${key}`
}

/** The boxes that are ticked, among the values of a form, become one list `bodies`. */
export function withBodies(values: unknown): unknown {
  if (values === null || typeof values !== 'object') return values
  const entries = Object.entries(values)
  const isTicked = ([name, value]: [string, unknown]) => name.startsWith(prefix) && value === 'on'
  return {
    ...Object.fromEntries(entries.filter((entry) => !isTicked(entry))),
    bodies: entries.filter(isTicked).map(([name]) => name.slice(prefix.length)),
  }
}
