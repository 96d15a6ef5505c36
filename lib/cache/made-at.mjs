/** The header of a page that says when the making of it began, in milliseconds since 1970. */
export const madeAtHeader = 'x-made-at'
