/** How many entries a list of a public page holds at most. A page with a list of that length says so: see `hasFullList`. */
export const listLimit = 500

/** Whether any list in what a page shows, at whatever depth, is as long as a list may be: the registry may hold more of it. */
export function hasFullList(shown: unknown): boolean {
  if (Array.isArray(shown)) return shown.length >= listLimit || shown.some(hasFullList)
  return typeof shown === 'object' && shown !== null && Object.values(shown).some(hasFullList)
}
