const hour = 60 * 60_000

/** How long a secret waits to be confirmed: one that lay about on a screen for longer is made anew. */
export function draftIsFresh(createdAt: Date, now = Date.now()): boolean {
  return now - createdAt.getTime() < hour
}
