/** How many records a public list holds at most; longer ones get pages of their own when they exist. */
export const listLimit = 100
