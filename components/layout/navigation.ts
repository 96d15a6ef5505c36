/** The sections in the header, in order; each names its list in `paths`. */
export const navKeys = ['agreements', 'bodies', 'countries', 'meetings', 'films', 'outcomes', 'funding'] as const

export const footerKeys = ['about', 'statuses', 'initiatives'] as const

export type NavKey = (typeof navKeys)[number] | (typeof footerKeys)[number]
