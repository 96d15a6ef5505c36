/** The sections in the header, in order; each names its list in `paths`. */
export const navKeys = ['agreements', 'bodies', 'countries', 'meetings', 'films', 'outcomes', 'funding'] as const

/** What the header has no room for; the menu of narrow screens does. */
export const menuKeys = ['dashboard', ...navKeys, 'compare', 'people', 'obstacles', 'initiatives', 'about'] as const

export const footerKeys = [
  'dashboard',
  'about',
  'sources',
  'statuses',
  'compare',
  'people',
  'obstacles',
  'initiatives',
  'data',
  'accessibility',
] as const

/** The licence of the registry's texts and data (docs/decisions/015). */
export const dataLicence = { name: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' } as const

export type NavKey = (typeof menuKeys)[number] | (typeof footerKeys)[number]
