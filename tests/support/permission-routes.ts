import { publicAddresses } from './canary-addresses'
import { type ActorName, actorNames, keepers, signedIn } from './permission-actors'
import { each } from './permission-cases'
import type { Ground } from './permission-ground'

/**
 * `shown`, `absent` (404), `gone` (410), `signIn` (leads there), where else it leads, or its status. Whoever is not named is denied, which
 * is `absent` for somebody signed in and for programs, and `signIn` for everybody else.
 */
export interface RouteCase {
  what: string
  address: (ground: Ground) => string
  expected: Partial<Record<ActorName, string>>
  /** What is sent to it, where it is not only read. */
  form?: (actor: ActorName) => FormData
}

const shownTo = (names: readonly ActorName[], answer = 'shown') => each(names, answer)
const person = (state: string, path = '') => `/en/desk/records/people/permission-${state}-editor${path}`

function page(path: string, names: readonly ActorName[], what = 'the page'): RouteCase {
  return { what, address: () => `/en/desk${path}`, expected: shownTo(names) }
}

function personPage(state: string, path: string, expected: RouteCase['expected']): RouteCase {
  return { what: state, address: () => person(state, path), expected }
}

const states = ['draft-idle', 'review-publish', 'published-open', 'withdrawn-idle'] as const
const documentStates = ['publish', 'withdraw', 'idle'] as const

function upload(actor: ActorName): FormData {
  const form = new FormData()
  const fields = { locale: 'en', key: `permission-uploaded-${actor}`.toLowerCase(), kind: 'other', language: 'ru' }
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('title_ru', 'Permission upload')
  form.append('file', new Blob(['no PDF']), 'permission.pdf')
  return form
}

function table(): FormData {
  const form = new FormData()
  form.append('file', new Blob(['{"people":[]}']), 'permission.json')
  return form
}

function report(agreement: string, number: number, names: readonly ActorName[]): RouteCase {
  const one = page(`/agreements/${agreement}/clauses/${number}/report`, names, `${agreement} ${number}`)
  // Those who keep the registry record letters, in a form of its own.
  const toLetters = each(keepers, `to /en/desk/agreements/${agreement}/reports`)
  return { ...one, expected: { ...one.expected, ...toLetters } }
}

function dispute(agreement: string, number: number, names: readonly ActorName[]): RouteCase {
  return page(`/agreements/${agreement}/clauses/${number}/dispute`, names, `${agreement} ${number}`)
}

/** What is not for everybody. */
export const privateRoutes: Readonly<Record<string, readonly RouteCase[]>> = {
  '/[locale]/desk': [page('', signedIn)],
  '/[locale]/desk/account': [page('/account', signedIn)],
  '/[locale]/desk/account/password': [page('/account/password', signedIn)],
  '/[locale]/desk/account/two-factor': [page('/account/two-factor', signedIn)],
  '/[locale]/desk/agreements/[key]/clauses/[number]/dispute': [
    dispute('ir-ru', 1, ['officialA']),
    dispute('ir-ru', 2, ['officialA']),
    dispute('kz-az', 2, ['officialB']),
    dispute('kz-kg', 1, []),
    dispute('kz-tm', 1, []),
    dispute('kz-az', 1, []),
  ],
  '/[locale]/desk/agreements/[key]/clauses/[number]/report': [
    report('ir-ru', 3, ['officialA']),
    report('kz-az', 2, ['officialB']),
    report('kz-kg', 1, []),
    report('kz-tm', 1, []),
    report('kz-az', 1, []),
  ],
  '/[locale]/desk/agreements/[key]/reports': [
    page('/agreements/ir-ru/reports', ['officialA', ...keepers], 'ir-ru'),
    page('/agreements/kz-az/reports', ['officialB', ...keepers], 'kz-az'),
    page('/agreements/kz-kg/reports', [], 'kz-kg'),
    page('/agreements/kz-tm/reports', [], 'kz-tm'),
  ],
  '/[locale]/desk/agreements/[key]/text-to-clauses': [page('/agreements/kz-ge/text-to-clauses', keepers)],
  '/[locale]/desk/documents': [page('/documents', keepers)],
  '/[locale]/desk/documents/[key]': documentStates.map((state) =>
    page(`/documents/permission-${state}-editor`, keepers, state),
  ),
  '/[locale]/desk/error-reports': [page('/error-reports', keepers)],
  '/[locale]/desk/error-reports/[reference]': [
    {
      what: 'an open one',
      address: ({ errorReports }) => `/en/desk/error-reports/${errorReports.open['take editor']}`,
      expected: shownTo(keepers),
    },
    {
      what: 'a closed one',
      address: ({ errorReports }) => `/en/desk/error-reports/${errorReports.closed}`,
      expected: shownTo(keepers),
    },
  ],
  '/[locale]/desk/help': [page('/help', signedIn)],
  '/[locale]/desk/import': [page('/import', keepers)],
  '/[locale]/desk/import/[run]': (['fresh', 'done', 'refused'] as const).map((state) => ({
    what: `the editor’s file, ${state}`,
    address: ({ imports }) => `/en/desk/import/${imports.editor[state].id}`,
    expected: shownTo(['editor']),
  })),
  '/[locale]/desk/meetings/[key]/agenda': [
    page('/meetings/ir-ru-online-2/agenda', [...keepers, 'officialA'], 'ir-ru-online-2'),
    page('/meetings/permission-none/agenda', [], 'no meeting'),
  ],
  '/[locale]/desk/meetings/[key]/minutes': [
    page('/meetings/ir-ru-online-2/minutes', [...keepers, 'officialA'], 'ir-ru-online-2'),
    page('/meetings/permission-none/minutes', [], 'no meeting'),
  ],
  '/[locale]/desk/people': [page('/people', ['administrator'])],
  '/[locale]/desk/people/[id]': [
    {
      what: 'somebody else',
      address: ({ accounts }) => `/en/desk/people/${accounts.officialA.id}`,
      expected: shownTo(['administrator']),
    },
  ],
  '/[locale]/desk/people/invite': [page('/people/invite', ['administrator'])],
  '/[locale]/desk/records': [page('/records', keepers)],
  '/[locale]/desk/records/[noun]': [page('/records/people', keepers)],
  '/[locale]/desk/records/[noun]/[key]': states.map((state) => personPage(state, '', shownTo(keepers))),
  // Only a draft is edited and looked at; one in review has to come back first.
  '/[locale]/desk/records/[noun]/[key]/edit': [
    personPage('draft-idle', '/edit', shownTo(keepers)),
    personPage('review-publish', '/edit', shownTo(keepers, `to ${person('review-publish')}`)),
    personPage('published-open', '/edit', {}),
    personPage('withdrawn-idle', '/edit', {}),
  ],
  '/[locale]/desk/records/[noun]/[key]/preview': [
    personPage('draft-idle', '/preview', shownTo(keepers)),
    personPage('review-publish', '/preview', shownTo(keepers)),
    personPage('published-open', '/preview', {}),
    personPage('withdrawn-idle', '/preview', {}),
  ],
  '/[locale]/desk/records/[noun]/new': [page('/records/people/new', keepers)],
  '/[locale]/desk/sessions': [page('/sessions', signedIn)],
  '/[locale]/desk/settings': [page('/settings', ['administrator'])],
  '/[locale]/desk/translations': [page('/translations', keepers)],
  '/[locale]/desk/translations/[key]': [page('/translations/kz-ge', keepers)],
  '/[locale]/desk/translations/[key]/[language]': [page('/translations/kz-ge/ru', keepers)],
  '/api/desk/documents': [
    { what: 'an upload', address: () => '/api/desk/documents', expected: shownTo(keepers, '422'), form: upload },
  ],
  '/api/desk/documents/[key]': documentStates.map((state) => ({
    what: state,
    address: () => `/api/desk/documents/permission-${state}-editor`,
    expected: shownTo(keepers),
  })),
  '/api/desk/export/[file]': ['films.csv', 'people.json'].map((file) => ({
    what: file,
    address: () => `/api/desk/export/${file}`,
    expected: shownTo(keepers),
  })),
  '/api/desk/import': [
    {
      what: 'a file',
      address: () => '/api/desk/import?locale=en',
      expected: shownTo(keepers, 'to /en/desk/import/[id]'),
      form: table,
    },
  ],
}

const forAll = (answer: string) => each(actorNames, answer)
const file = (state: string, answer: string): RouteCase => ({
  what: `the file of a document: ${state}`,
  address: ({ files }) => `/files/${files[`permission-${state}-editor`]}.pdf`,
  expected: forAll(answer),
})

const documentPage = (state: string, answer: string): RouteCase => ({
  what: `the page of a document: ${state}`,
  address: () => `/en/documents/permission-${state}-editor`,
  expected: forAll(answer),
})

/** What is for everybody, whoever they are: a record that is not published is there for nobody. */
export const publicCases: readonly RouteCase[] = [
  ...(['draft-idle', 'review-publish'] as const).map((state) => ({
    what: state,
    address: () => `/en/people/permission-${state}-editor`,
    expected: forAll('absent'),
  })),
  {
    what: 'published',
    address: () => '/en/people/permission-published-open-editor',
    expected: forAll('shown'),
  },
  {
    what: 'withdrawn',
    address: () => '/en/people/permission-withdrawn-idle-editor',
    expected: forAll('gone'),
  },
  {
    what: 'signing in',
    address: () => '/en/sign-in',
    expected: { ...forAll('shown'), ...each(signedIn, 'to /en/desk'), notSetUp: 'to /en/sign-in/two-factor' },
  },
  { what: 'giving a code that is not awaited', address: () => '/en/sign-in/code', expected: forAll('signIn') },
  {
    what: 'setting up a second factor',
    address: () => '/en/sign-in/two-factor',
    expected: { ...forAll('signIn'), ...each(signedIn, 'to /en/desk/account/two-factor'), notSetUp: 'shown' },
  },
  file('publish', 'absent'),
  file('withdraw', 'shown'),
  file('idle', 'absent'),
  documentPage('publish', 'absent'),
  documentPage('withdraw', 'shown'),
  documentPage('idle', 'gone'),
]

/** One address of every route that is for everybody, by the route. Those of signing in know who has done so. */
export const publicRoutes: readonly [string, string][] = Object.entries(publicAddresses).flatMap(
  ([route, [path]]): [string, string][] =>
    path === undefined ? [] : [[route, route.startsWith('/[locale]') ? `/en${path}` : path]],
)
