/** `pair.7`: the field of a piece that has no counterpart, by its row. */
export const pairPrefix = 'pair.'
