import 'server-only'
import { partiesSelect, partyViews } from '@/lib/agreements/party-select'
import { clauseSides } from '@/lib/clauses/clause-sides'
import { standingReport, standingReportSelect } from '@/lib/clauses/report-select'
import { publicDb } from '@/lib/db'
import { openDisputes } from '@/lib/disputes/dispute-select'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { facetNames } from '@/lib/lists/list-names'
import { namedLink } from '@/lib/records/named-link'
import { type AttentionEntry, attentionEntries, chosenEntries, countEntries } from './attention-entries'
import { type AttentionFacet, type AttentionFilter, type AttentionKind, attentionPerPage } from './attention-filter'
import { listWatchedAgreements } from './watched-agreement-queries'

/** How many clauses are read at a time. */
const readClauses = 200

/** Everything that asks for attention in one way, see `attentionEntries`; without words, so that it is the same in every language. */
export async function getPublishedAttention(kind: AttentionKind, today: string): Promise<AttentionEntry[]> {
  // Names are asked for where a page is shown.
  const { agreements, lastReports } = await listWatchedAgreements('en')
  return attentionEntries(kind, agreements, lastReports, today)
}

/** One page of the entries that a filter leaves, how many there are, and what each further choice would leave. */
export async function listPublishedAttention(
  entries: readonly AttentionEntry[],
  filter: AttentionFilter,
  locale: Locale,
) {
  const found = chosenEntries(entries, filter)
  const start = (filter.page - 1) * attentionPerPage
  const shown = found.slice(start, start + attentionPerPage)
  const [rows, facets] = await Promise.all([
    listPublishedAttentionRows(shown, locale),
    namedFacets(countEntries(entries, filter), locale),
  ])
  return { total: found.length, facets, rows }
}

export type AttentionList = Awaited<ReturnType<typeof listPublishedAttention>>

/** What is shown of each entry, in their order; a few clauses at a time, as one statement has five seconds. */
export async function listPublishedAttentionRows(entries: readonly AttentionEntry[], locale: Locale) {
  const ids = [...new Set(entries.map(({ clauseId }) => clauseId))]
  const clauses: Awaited<ReturnType<typeof listClauses>> = new Map()
  for (let start = 0; start < ids.length; start += readClauses)
    for (const [id, clause] of await listClauses(ids.slice(start, start + readClauses), locale)) clauses.set(id, clause)
  return entries.flatMap(({ clauseId, owed }) => {
    const clause = clauses.get(clauseId)
    if (!clause) return []
    const side = owed && clause.sides.find(({ partyId }) => partyId === owed.partyId)
    return [{ ...clause, owed: owed && side ? { ...owed, name: side.name, locale: side.locale } : null }]
  })
}

export type AttentionRow = Awaited<ReturnType<typeof listPublishedAttentionRows>>[number]

async function listClauses(ids: string[], locale: Locale) {
  const rows = await publicDb().clause.findMany({
    where: { id: { in: ids }, agreement: { state: 'published' } },
    select: {
      id: true,
      key: true,
      number: true,
      printedNumber: true,
      texts: { where: { current: true }, select: { locale: true, heading: true } },
      latest: { select: { report: { select: standingReportSelect } } },
      disputes: openDisputes,
      agreement: { select: { key: true, primaryLocale: true, ...partiesSelect } },
    },
  })
  return new Map(
    rows.map((row) => {
      const { agreement } = row
      const text = chooseText(row.texts, locale, agreement.primaryLocale)
      const title = chooseText(agreement.texts, locale, agreement.primaryLocale)
      const parties = partyViews(agreement, locale, agreement.primaryLocale)
      const { sides, standing } = clauseSides(
        row.latest.map(({ report }) => standingReport(report)),
        parties,
      )
      return [
        row.id,
        {
          key: row.key,
          number: row.number,
          printedNumber: row.printedNumber,
          heading: text?.heading ?? row.key,
          locale: text?.locale ?? locale,
          agreement: {
            key: agreement.key,
            name: title?.shortTitle ?? agreement.key,
            locale: title?.locale ?? locale,
          },
          sides: sides.map((side, index) => ({
            ...side,
            code: parties[index]?.countryCode ?? parties[index]?.bodyKey ?? '',
          })),
          accord: standing.accord,
          isDisputed: row.disputes.length > 0,
        },
      ]
    }),
  )
}

/** The values with the names of their records; null for what is no record that the public sees. */
async function namedFacets(
  counts: readonly { facet: AttentionFacet; value: string; count: number }[],
  locale: Locale,
): Promise<{ facet: AttentionFacet; value: string; count: number; name: string | null }[]> {
  const themes = counts.filter(({ facet }) => facet === 'theme')
  const records = counts.flatMap(({ facet, ...one }) => (facet === 'theme' ? [] : [{ facet, ...one }]))
  const [named, rows] = await Promise.all([
    facetNames(records, locale),
    publicDb().theme.findMany({
      where: { key: { in: themes.map(({ value }) => value) } },
      select: { key: true, texts: { select: { locale: true, name: true } } },
    }),
  ])
  const names = new Map(rows.map((theme) => [theme.key, namedLink(theme, locale).name]))
  return [...named, ...themes.map((one) => ({ ...one, name: names.get(one.value) ?? null }))]
}
