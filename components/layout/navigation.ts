/** The sections in the header, in order; each is the first part of its addresses. */
export const navKeys = [
  'agreements',
  'bodies',
  'countries',
  'meetings',
  'films',
  'outcomes',
  'funding',
] as const

export const footerKeys = ['about', 'statuses', 'initiatives'] as const

export type NavKey = (typeof navKeys)[number] | (typeof footerKeys)[number]
