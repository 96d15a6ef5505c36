import { isLocale, type Locale } from '@/lib/i18n/locales'

/** The first parts of the addresses that exist in every language. */
const sections = new Set([
  'dashboard',
  'attention',
  'coming',
  'agreements',
  'compare',
  'bodies',
  'countries',
  'people',
  'meetings',
  'films',
  'outcomes',
  'obstacles',
  'initiatives',
  'funding',
  'sources',
  'statuses',
  'about',
  'report-error',
  'data',
  'search',
  'sign-in',
  'welcome',
  'reminders',
  'follow',
  'stop',
  'desk',
])

export type Address =
  | { kind: 'localised'; locale: Locale; path: string }
  /** A page without a language: the same address for readers of all four. */
  | { kind: 'neutral'; path: string }
  | { kind: 'unknown' }
  /** Percent signs that stand for no character. */
  | { kind: 'broken'; locale: Locale | null }

/** What the path of a request names; `path` is without the language and is empty for the home page. */
export function parseAddress(pathname: string): Address {
  const [, first = '', ...rest] = pathname.split('/')
  if (!isDecodable(pathname)) return { kind: 'broken', locale: isLocale(first) ? first : null }
  if (isLocale(first)) return { kind: 'localised', locale: first, path: rest.length > 0 ? `/${rest.join('/')}` : '' }
  if (pathname === '/') return { kind: 'neutral', path: '' }
  return sections.has(first) ? { kind: 'neutral', path: pathname } : { kind: 'unknown' }
}

function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}

const deskPages = [
  /^\/desk$/,
  /^\/desk\/sessions$/,
  /^\/desk\/help$/,
  /^\/desk\/error-reports(\/[0-9a-z-]{19})?$/,
  /^\/desk\/documents(\/[a-z0-9-]{1,80})?$/,
  /^\/desk\/account(\/password|\/two-factor)?$/,
  /^\/desk\/people(\/invite|\/[0-9a-f-]{36})?$/,
  /^\/desk\/agreements\/[a-z0-9-]{1,80}\/clauses\/[0-9]{1,4}\/(report|dispute)$/,
  /^\/desk\/agreements\/[a-z0-9-]{1,80}\/reports$/,
  /^\/desk\/agreements\/[a-z0-9-]{1,80}\/text-to-clauses$/,
  /^\/desk\/meetings\/[a-z0-9-]{1,80}\/(agenda|minutes)$/,
  /^\/desk\/settings$/,
  /^\/desk\/translations(\/[a-z0-9-]{1,80}(\/(fa|ru|kk|en))?)?$/,
  /^\/desk\/import(\/[0-9a-f-]{36})?$/,
  /^\/desk\/records(\/[a-z]{1,20}(\/[a-z0-9-]{1,80}(\/(edit|preview))?)?)?$/,
]

/** Whether the path, without its language, is one of the desk's. */
export function isDeskPage(path: string): boolean {
  return deskPages.some((page) => page.test(path))
}

const publicForms = [
  /^\/sign-in(\/code|\/two-factor)?$/,
  /^\/welcome$/,
  /^\/follow(\/[\w-]{1,100})?$/,
  /^\/reminders\/[\w-]{1,100}$/,
  /^\/stop\/[a-z]{1,20}\/[\w-]{1,100}$/,
  /^\/report-error(\/[0-9a-z-]{19})?$/,
  /^\/agreements\/[a-z0-9-]{1,80}\/as-of$/,
]

/** Whether the path, without its language, is made anew for each request: a page of the desk, or one with a form for everybody. */
export function isMadePerRequest(path: string): boolean {
  return isDeskPage(path) || publicForms.some((page) => page.test(path))
}

/** The path without a language as it may be put into a link, or the home page's where it is none of ours. */
export function neutralPath(candidate: unknown): string {
  if (typeof candidate !== 'string' || !/^(\/[\w.-]+)+$/.test(candidate)) return ''
  const address = parseAddress(candidate)
  return address.kind === 'neutral' ? address.path : ''
}
