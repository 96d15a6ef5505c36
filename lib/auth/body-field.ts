const prefix = 'body_'

/** How a form calls the box of a body: forms here never send a name twice. */
export function bodyField(key: string): string {
  return `${prefix}${key}`
}

const draftsPrefix = 'drafts_'

/** How a form calls the box by which somebody only prepares what others file for a body. */
export function draftsField(key: string): string {
  return `${draftsPrefix}${key}`
}

/** `withBodies`, and the ticked ones of the other boxes become a list `drafts`. A box is hidden while its body is not ticked. */
export function withDuties(values: unknown): unknown {
  if (values === null || typeof values !== 'object') return values
  const entries = Object.entries(values)
  const isTicked = ([name, value]: [string, unknown]) => name.startsWith(draftsPrefix) && value === 'on'
  const drafts = entries.filter(isTicked).map(([name]) => name.slice(draftsPrefix.length))
  const isOfBody = (key: string) => entries.some(([name, value]) => name === bodyField(key) && value === 'on')
  return withBodies({
    ...Object.fromEntries(entries.filter((entry) => !isTicked(entry))),
    drafts: drafts.filter(isOfBody),
  })
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
