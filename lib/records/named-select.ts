/** The columns by which a record is linked: its key and its name or title in every language. */
export const named = { select: { key: true, texts: { select: { locale: true, name: true } } } } as const
export const titled = { select: { key: true, texts: { select: { locale: true, title: true } } } } as const
