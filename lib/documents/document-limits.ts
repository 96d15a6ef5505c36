/** Bytes: 25 MiB. The database has the same limit. */
export const fileLimit = 25 * 1024 * 1024

/** Characters of a title in one language. */
export const titleLimit = 200

/** Characters of the reason for a withdrawal. */
export const reasonLimit = 1000

/** How many changes the page of a document tells. */
export const shownRevisions = 50
