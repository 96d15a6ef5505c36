import 'server-only'
import { attentionKinds } from '@/lib/attention/attention-filter'
import { listPublishedYears } from '@/lib/dashboard/year-queries'
import { publicDb } from '@/lib/db'
import { type Locale, locales } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'

export interface SitemapPage {
  /** Without the language. */
  path: string
  /** ISO day of the last change, where the registry knows it. */
  changedOn?: string
}

const fixedPages = [
  paths.home(),
  paths.dashboard(),
  paths.coming(),
  ...attentionKinds.map(paths.attention),
  paths.agreements(),
  paths.compare(),
  paths.bodies(),
  paths.countries(),
  paths.people(),
  paths.meetings(),
  paths.films(),
  paths.outcomes(),
  paths.obstacles(),
  paths.initiatives(),
  paths.funding(),
  paths.statuses(),
  paths.about(),
  paths.data(),
]

/** Records are read in batches: the registry grows, and one statement has five seconds. */
const batchSize = 5000

/** Every public page, without languages: the fixed ones first, then the years, then the published records by key. */
export async function listPublishedPages(): Promise<SitemapPage[]> {
  const published = { where: { state: 'published' as const }, select: { key: true }, orderBy: { key: 'asc' as const } }
  const client = publicDb()
  const pages: SitemapPage[] = fixedPages.map((path) => ({ path }))
  const add = (rows: { key: string }[], path: (key: string) => string) => {
    for (const { key } of rows) pages.push({ path: path(key) })
  }
  for (const year of await listPublishedYears(new Date().toISOString().slice(0, 10)))
    pages.push({ path: paths.dashboardYear(year) })
  pages.push(...(await listAgreementPages()))
  add(await inBatches((batch) => client.body.findMany({ ...published, ...batch })), paths.body)
  const countries = await client.country.findMany({ select: { code: true }, orderBy: { code: 'asc' } })
  for (const { code } of countries) pages.push({ path: paths.country(code) }, { path: paths.countryComing(code) })
  add(await inBatches((batch) => client.person.findMany({ ...published, ...batch })), paths.person)
  add(await inBatches((batch) => client.meeting.findMany({ ...published, ...batch })), paths.meeting)
  add(await inBatches((batch) => client.film.findMany({ ...published, ...batch })), paths.film)
  add(await inBatches((batch) => client.outcome.findMany({ ...published, ...batch })), paths.outcome)
  add(await inBatches((batch) => client.fundingInstrument.findMany({ ...published, ...batch })), paths.instrument)
  add(await inBatches((batch) => client.source.findMany({ ...published, ...batch })), paths.source)
  add(await inBatches((batch) => client.document.findMany({ ...published, ...batch })), paths.document)
  return pages
}

async function listAgreementPages(): Promise<SitemapPage[]> {
  const rows = await inBatches((batch) =>
    publicDb().agreement.findMany({
      where: { state: 'published' },
      select: {
        key: true,
        changedAt: true,
        texts: { where: { current: true }, select: { locale: true } },
        clauses: { select: { number: true }, orderBy: { position: 'asc' } },
      },
      orderBy: { key: 'asc' },
      ...batch,
    }),
  )
  return rows.flatMap(({ key, changedAt, texts, clauses }) => {
    const changedOn = changedAt.toISOString().slice(0, 10)
    const languages = locales.filter((locale) => texts.some((text) => text.locale === locale))
    return [
      paths.agreement(key),
      paths.agreementText(key),
      ...pairsOf(languages).map((pair) => paths.agreementCompare(key, pair)),
      ...clauses.map(({ number }) => paths.clause(key, number)),
    ].map((path) => ({ path, changedOn }))
  })
}

/** Each two of them once: the other way round is the same page to whoever searches. */
function pairsOf(languages: readonly Locale[]): [Locale, Locale][] {
  return languages.flatMap((first, index) =>
    languages.slice(index + 1).map((second): [Locale, Locale] => [first, second]),
  )
}

async function inBatches<Row>(read: (batch: { skip: number; take: number }) => Promise<Row[]>): Promise<Row[]> {
  const all: Row[] = []
  for (;;) {
    const rows = await read({ skip: all.length, take: batchSize })
    all.push(...rows)
    if (rows.length < batchSize) return all
  }
}
