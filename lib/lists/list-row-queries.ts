import 'server-only'
import { listPublishedBodies } from '@/lib/bodies/body-queries'
import { listPublishedFilms } from '@/lib/films/film-queries'
import { listPublishedInstruments } from '@/lib/funding/funding-queries'
import type { Locale } from '@/lib/i18n/locales'
import { listPublishedMeetings } from '@/lib/meetings/meeting-queries'
import { listPublishedOutcomes } from '@/lib/outcomes/outcome-queries'
import { listPublishedPeople } from '@/lib/people/person-queries'
import { findListed, type Listed } from './list-queries'
import type { ListFilter, ListNoun } from './list-question'

type Keys = { key: { in: string[] } }

/** What a row of each list says of its record. */
const rowsOf = {
  bodies: (locale: Locale, where: Keys) => listPublishedBodies(locale, where),
  people: (locale: Locale, where: Keys) => listPublishedPeople(locale, where),
  meetings: (locale: Locale, where: Keys) => listPublishedMeetings(locale, where),
  outcomes: (locale: Locale, where: Keys) => listPublishedOutcomes(locale, where),
  films: (locale: Locale, where: Keys) => listPublishedFilms(locale, where),
  funding: (locale: Locale, where: Keys) => listPublishedInstruments(locale, where),
} satisfies Record<ListNoun, (locale: Locale, where: Keys) => Promise<{ key: string }[]>>

type Row<Noun extends ListNoun> = Awaited<ReturnType<(typeof rowsOf)[Noun]>>[number]
export type RecordList<Noun extends ListNoun> = Omit<Listed, 'keys'> & { rows: Row<Noun>[] }

/** One page of a list with its rows, see `findListed`. */
export async function listPublishedRecords<Noun extends ListNoun>(
  noun: Noun,
  filter: ListFilter,
  locale: Locale,
): Promise<RecordList<Noun>> {
  const { keys, ...listed } = await findListed(noun, filter, locale)
  const read: (locale: Locale, where: Keys) => Promise<Row<Noun>[]> = rowsOf[noun]
  const rows = keys.length > 0 ? await read(locale, { key: { in: keys } }) : []
  const byKey = new Map(rows.map((row) => [row.key, row]))
  return {
    ...listed,
    rows: keys.flatMap((key) => {
      const row = byKey.get(key)
      return row ? [row] : []
    }),
  }
}
