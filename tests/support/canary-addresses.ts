import { attentionFormats } from '@/lib/attention/attention-address'
import { attentionKinds } from '@/lib/attention/attention-filter'
import { exportFormats } from '@/lib/exchange/export-address'
import { followedNouns, privateCalendarPath } from '@/lib/feeds/feed-address'
import { type Locale, locales } from '@/lib/i18n/locales'
import { listNouns } from '@/lib/lists/list-question'
import { recordNouns } from '@/lib/records/record-shape'
import { calendarSecret, gone, hidden, shown } from './canary-sets'
import { canaryMark } from './canary-words'
import { keyIn, type RecordSet } from './shape-records'

const today = () => new Date().toISOString().slice(0, 10)

/** The keys of a kind whose pages are read: one of the registry's, the one that refers to what is hidden, and what is not there. */
const keysOf = {
  agreements: ['ir-ru', keyIn(shown, 'agreements')],
  bodies: ['ir-farabi', 'ir-cinema-org', keyIn(shown, 'bodies')],
  films: ['winners', keyIn(shown, 'films')],
  funding: [keyIn(shown, 'funding')],
  meetings: ['ir-ru-online-2', keyIn(shown, 'meetings')],
  outcomes: ['kazan-prizes', keyIn(shown, 'outcomes')],
  people: ['mohammad-khazaei', keyIn(shown, 'people'), 'shown-person'],
  sources: ['s4', keyIn(shown, 'sources')],
} as const
type Noun = keyof typeof keysOf

const clausesOf = (set: RecordSet) => `${keyIn(set, 'agreements')}-1`

/** Of feeds: also what is not there. */
const followedKeys = {
  agreements: [...keysOf.agreements, keyIn(gone, 'agreements'), keyIn(hidden, 'agreements')],
  bodies: [...keysOf.bodies, keyIn(gone, 'bodies'), keyIn(hidden, 'bodies')],
  clauses: ['ir-ru-2', ...[shown, gone, hidden].map(clausesOf)],
}

const pages = (noun: Noun, path = '') => keysOf[noun].map((key) => `/${noun}/${key}${path}`)
const nouns = Object.keys(keysOf) as Noun[]
const clauses = ['/agreements/ir-ru/clauses/2', '/agreements/kz-uz/clauses/3', '/agreements/shown-agreements/clauses/1']

/** Where the records of a set would stand, each address in one of the languages. */
function addressesOfSet(set: RecordSet): string[] {
  const paths = [
    ...nouns.flatMap((noun) => [`/${noun}/${keyIn(set, noun)}`, `/${noun}/${keyIn(set, noun)}/history`]),
    ...['', '/text', '/compare/ru/fa', '/as-of', `/as-of/${today()}`, '/clauses/1', '/clauses/1/history'].map(
      (path) => `/agreements/${keyIn(set, 'agreements')}${path}`,
    ),
    ...['/protocol', '/protocol/sides/kk', '/protocol/files/sides.pdf'].map(
      (path) => `/meetings/${keyIn(set, 'meetings')}${path}`,
    ),
    `/documents/${set.prefix}-documents`,
  ]
  return paths.map((path, index) => `/${locales[index % locales.length]}${path}`)
}

/** Where what is hidden would stand, and where nothing is. */
export const hiddenAddresses = {
  gone: addressesOfSet(gone),
  hidden: addressesOfSet(hidden),
  new: addressesOfSet({ ...hidden, prefix: `${canaryMark}-new` }),
  nothing: addressesOfSet({ ...hidden, prefix: 'nothing' }),
}

/** Addresses of every route of the build that is for everybody, by the route. */
export const publicAddresses: Readonly<Record<string, readonly string[]>> = {
  '/': ['/'],
  '/[locale]': [''],
  '/[locale]/[...rest]': ['/no-such-page', '/themes/music'],
  '/[locale]/[noun]/[key]/history/[[...page]]': [
    ...nouns.flatMap((noun) => pages(noun, '/history')),
    '/obstacles/shown-obstacles/history',
    '/initiatives/shown-initiatives/history',
  ],
  '/[locale]/about': ['/about'],
  '/[locale]/agreements': ['/agreements'],
  '/[locale]/agreements/filter/[question]': [
    '/agreements?theme=co-production',
    '/agreements?country=ir',
    '/agreements?q=zq',
  ],
  '/[locale]/agreements/[key]': pages('agreements'),
  '/[locale]/agreements/[key]/as-of': pages('agreements', '/as-of'),
  '/[locale]/agreements/[key]/as-of/[day]': pages('agreements', `/as-of/${today()}`),
  '/[locale]/agreements/[key]/clauses/[number]': clauses,
  '/[locale]/agreements/[key]/clauses/[number]/history/[[...page]]': clauses.map((path) => `${path}/history`),
  '/[locale]/agreements/[key]/compare': pages('agreements', '/compare?left=ru&right=fa'),
  '/[locale]/agreements/[key]/compare/[...languages]': pages('agreements', '/compare/ru/kk'),
  '/[locale]/agreements/[key]/text': pages('agreements', '/text'),
  '/[locale]/attention/[kind]': attentionKinds.map((kind) => `/attention/${kind}`),
  '/[locale]/attention/[kind]/filter/[question]': ['/attention/silent?country=ir', '/attention/silent?agreement=zq'],
  '/[locale]/bodies': ['/bodies'],
  '/[locale]/bodies/[key]': pages('bodies'),
  '/[locale]/compare': ['/compare'],
  '/[locale]/compare/chosen/[question]': [
    `/compare?agreement=ir-ru&agreement=${keyIn(shown, 'agreements')}`,
    `/compare?agreement=ir-ru&agreement=kz-az&only=differences`,
    '/compare?country=xa',
    '/compare?country=kz',
  ],
  '/[locale]/coming': ['/coming'],
  '/[locale]/countries': ['/countries'],
  '/[locale]/countries/[cc]': ['/countries/ir', '/countries/xa', '/countries/zq'],
  '/[locale]/countries/[cc]/coming': ['ir', 'xa', 'zq'].map((code) => `/countries/${code}/coming`),
  '/[locale]/dashboard': ['/dashboard'],
  '/[locale]/dashboard/[year]': [`/dashboard/${today().slice(0, 4)}`, '/dashboard/1850'],
  '/[locale]/data': ['/data'],
  '/[locale]/documents/[key]': ['/documents/shown-document'],
  '/[locale]/follow': ['/follow?of=agreements/ir-ru', '/follow?of=clauses/ir-ru-2', '/follow?of=bodies/ir-farabi'],
  '/[locale]/follow/[token]': ['/follow/no-such-token'],
  '/[locale]/films': ['/films'],
  '/[locale]/films/[key]': pages('films'),
  '/[locale]/funding': ['/funding'],
  '/[locale]/funding/[key]': pages('funding'),
  '/[locale]/initiatives': ['/initiatives'],
  '/[locale]/lists/[noun]/[question]': listNouns.flatMap((noun) => [
    `/${noun}?country=ir`,
    `/${noun}?country=zq&sort=name`,
  ]),
  '/[locale]/meetings': ['/meetings'],
  '/[locale]/meetings/[key]': pages('meetings'),
  '/[locale]/meetings/[key]/protocol/[[...choice]]': [
    ...pages('meetings', '/protocol'),
    ...pages('meetings', '/protocol/sides/kk'),
  ],
  '/[locale]/meetings/[key]/protocol/files/[file]': pages('meetings', '/protocol/files/sides-kk.pdf'),
  '/[locale]/not-found': ['/not-found'],
  '/[locale]/obstacles': ['/obstacles'],
  '/[locale]/obstacles/filter/[question]': [
    '/obstacles?kind=speed',
    '/obstacles?move=unknown',
    '/obstacles?standing=resolved',
  ],
  '/[locale]/outcomes': ['/outcomes'],
  '/[locale]/outcomes/[key]': pages('outcomes'),
  '/[locale]/people': ['/people'],
  '/[locale]/people/[key]': [...pages('people'), `/people/${canaryMark}-merged`],
  '/[locale]/reminders/[token]': ['/reminders/no-such-token'],
  '/[locale]/report-error': ['/report-error', '/report-error?page=/agreements/ir-ru'],
  '/[locale]/report-error/[reference]': ['/report-error/0000-0000-0000-0000'],
  // The page says what was asked: the word itself would be on it. Its beginning would find it, and so would a slip.
  '/[locale]/search': ['/search'],
  '/[locale]/search/asked/[question]': [
    'q=shown',
    'q=film&country=ir',
    ...[canaryMark.slice(0, -1), canaryMark.slice(1)].map((word) => `q=${word}`),
  ].map((question) => `/search?${question}`),
  '/[locale]/sign-in': ['/sign-in'],
  '/[locale]/sign-in/code': ['/sign-in/code'],
  '/[locale]/sign-in/two-factor': ['/sign-in/two-factor'],
  '/[locale]/sources/[key]': pages('sources'),
  '/[locale]/statuses': ['/statuses'],
  '/[locale]/stop/[kind]/[token]': ['/stop/news/no-such-token', '/stop/follow/none', '/stop/following/none'],
  '/[locale]/welcome': ['/welcome'],
  '/[locale]/welcome/[token]': ['/welcome/no-such-token'],
  '/_global-error': [],
  '/_not-found': ['/fa.nothing'],
  '/api/[...rest]': ['/api/nothing', '/api/v1/nothing'],
  '/api/due': ['/api/due'],
  '/api/health': ['/api/health'],
  '/api/reminders/[token]': ['/api/reminders/no-such-token'],
  '/api/stop/[kind]/[token]': ['/api/stop/news/no-such-token'],
  '/api/suggestions': ['shown', 'film', canaryMark, canaryMark.slice(0, -1)].map(
    (q) => `/api/suggestions?locale=fa&q=${q}`,
  ),
  '/api/v1/agreements': ['/api/v1/agreements', '/api/v1/agreements?page=99'],
  '/api/v1/agreements/[key]': ['ir-ru', 'shown-agreements', keyIn(gone, 'agreements'), keyIn(hidden, 'agreements')].map(
    (key) => `/api/v1/agreements/${key}`,
  ),
  '/api/v1/attention/[file]': attentionKinds.flatMap((kind, index) => [
    `/api/v1/attention/${kind}.${attentionFormats[index % 2]}?language=${locales[index % 4]}`,
    `/api/v1/attention/${kind}.csv?language=kk&agreement=${keyIn(shown, 'agreements')}`,
  ]),
  '/api/v1/comparison/[file]': ['ir-ru', 'kz-az'].map(
    (key) => `/api/v1/comparison/agreements.csv?language=ru&agreement=${key}&agreement=${keyIn(shown, 'agreements')}`,
  ),
  '/api/v1/export/[file]': [
    ...recordNouns.map((noun, index) => `/api/v1/export/${noun}.${exportFormats[index % 3]}?language=ru`),
    '/api/v1/export/registry.json?language=fa',
    '/api/v1/export/registry.xlsx?language=kk',
  ],
  '/api/v1/search': ['shown', canaryMark, `${canaryMark}0`, 'film'].map(
    (q) => `/api/v1/search?q=${q}&locale=kk&limit=50`,
  ),
  '/feeds/[...address]': [
    ...locales.flatMap((locale) => [`/feeds/${locale}/registry.atom`, `/feeds/${locale}/registry.ics`]),
    ...followedNouns.flatMap((noun) =>
      followedKeys[noun].flatMap((key, index) =>
        ['atom', 'ics'].map((format) => `/feeds/${locales[index % locales.length]}/${noun}/${key}.${format}`),
      ),
    ),
    ...['ir', 'xa', 'zq'].map((code, index) => `/feeds/${locales[index]}/countries/${code}.ics`),
  ],
  '/feeds/[locale]/private/[file]': [
    ...locales.map((locale) => privateCalendarPath(locale, calendarSecret)),
    privateCalendarPath('en', 'nobodys'),
  ],
  '/files/[name]': [`/files/${'0'.repeat(64)}.pdf`],
  '/icon.svg': ['/icon.svg'],
  '/robots.txt': ['/robots.txt'],
  '/sitemap.xml': ['/sitemap.xml'],
  '/sitemaps/[file]': ['/sitemaps/1.xml', '/sitemaps/2.xml'],
}

/** The only address of a route is read in all four languages, several of one route in turn. */
export function addressesOf(route: string, addresses: readonly string[]): string[] {
  if (!route.startsWith('/[locale]')) return [...addresses]
  return addresses.flatMap((path, index) =>
    (addresses.length === 1 ? locales : [locales[index % locales.length] as Locale]).map(
      (locale) => `/${locale}${path}`,
    ),
  )
}
