/** Characters. The rest of what a password may be is in `password-rules.ts`, with a list that no page should carry. */
export const passwordMinimum = 12
export const passwordMaximum = 256
