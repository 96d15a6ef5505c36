import { attentionKinds } from '@/lib/attention/attention-filter'
import { locales } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { loadedOn } from './e2e-day'
import { records } from './e2e-records'
import { examinesAll, isDaily } from './extent'

/** Years of which the records tell, and this one, in which they were loaded. */
const years = [2025, Number(loadedOn().slice(0, 4))].map(paths.dashboardYear)

const sections = [
  ...[
    paths.home(),
    paths.dashboard(),
    ...years,
    paths.coming(),
    ...attentionKinds.map(paths.attention),
    paths.agreements(),
    paths.compare(),
    paths.bodies(),
    paths.countries(),
    paths.meetings(),
    paths.films(),
  ],
  ...[
    paths.people(),
    paths.outcomes(),
    paths.obstacles(),
    paths.initiatives(),
    paths.funding(),
    paths.statuses(),
    paths.about(),
    paths.data(),
  ],
]

/** What has been before, and as it was: not in the sitemap. */
const past = [
  paths.history(paths.agreement('ir-ru')),
  paths.history(paths.body('ir-farabi')),
  '/outcomes/kazan-prizes/history',
  paths.agreementAsOf('ir-ru'),
  paths.agreementAsOf('ir-ru', loadedOn()),
  paths.agreementAsOf('kz-fr', '2020-02-29'),
]

/** Of each kind a page that tells where sources disagree; the tests' own server has them. */
const disputed = [
  paths.clause('kz-az', 2),
  paths.body('ge-film-centre'),
  paths.person('mamuka-bliadze'),
  paths.film('seal-tale'),
  paths.agreementText('kz-az'),
  paths.agreementCompare('kz-az', ['kk', 'en']),
]

/** In the tests' own database. What they write says so in its address. */
export const shownDocument = 'test-signed-document'

/** One page of each kind, and of the kinds that differ inside the one that has most to show. Without languages. */
const representative = [
  ...sections,
  paths.agreement('ir-ru'),
  paths.agreement('kz-fr'),
  paths.agreementText('ir-ru'),
  paths.agreementText('kz-fr'),
  paths.agreementCompare('ir-ru', ['fa', 'ru']),
  paths.agreementCompare('ir-ru', ['fa', 'kk', 'en']),
  paths.clause('ir-ru', 2),
  paths.clause('kz-uz', 3),
  paths.body('ir-cinema-org'),
  paths.country('kz'),
  paths.countryComing('kz'),
  paths.person('mohammad-khazaei'),
  paths.person('head-of-ru-cinema-dept'),
  paths.meeting('ir-ru-online-2'),
  paths.meeting('aktau-signing'),
  paths.protocol('ir-ru-online-2'),
  paths.film('winners'),
  paths.source('s4'),
  paths.document(shownDocument),
  ...disputed,
  ...past,
]

const languagePairs = locales.flatMap((first, index) =>
  locales.slice(index + 1).map((second) => [first, second] as const),
)

/** Every public page of the registry, by its records. */
export function allPaths(): string[] {
  const keys = (file: 'bodies' | 'people' | 'meetings' | 'films' | 'outcomes' | 'funding' | 'sources') =>
    records(file).map(({ key }) => key)
  return [
    ...sections,
    ...records('agreements').flatMap(({ key, clauses = [] }) => [
      paths.agreement(key),
      paths.agreementText(key),
      ...languagePairs.map((pair) => paths.agreementCompare(key, pair)),
      ...clauses.map(({ number }) => paths.clause(key, number)),
    ]),
    ...keys('bodies').map(paths.body),
    ...records('countries').flatMap(({ code }) => [paths.country(code), paths.countryComing(code)]),
    ...keys('people').map(paths.person),
    ...keys('meetings').map(paths.meeting),
    ...keys('films').map(paths.film),
    ...keys('outcomes').map(paths.outcome),
    ...keys('funding').map(paths.instrument),
    ...keys('sources').map(paths.source),
  ]
}

/** What `npm test` looks at, or everything. */
export const examinedPaths: readonly string[] = examinesAll
  ? [...allPaths(), paths.document(shownDocument), ...past]
  : representative

/** Of pages that are all looked at before anything lands, what is looked at daily: every seventh. */
export function glance(all: readonly string[]): readonly string[] {
  return isDaily ? all.filter((_, place) => place % 7 === 0) : all
}
