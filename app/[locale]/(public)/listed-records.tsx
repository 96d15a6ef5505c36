import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BodyRows } from '@/components/bodies/body-rows'
import { FilmRow } from '@/components/films/film-row'
import { InstrumentCard } from '@/components/funding/instrument-card'
import { PageShell } from '@/components/layout/page-shell'
import { RecordList } from '@/components/lists/record-list'
import { MeetingRow } from '@/components/meetings/meeting-row'
import { OutcomeRows } from '@/components/outcomes/outcome-rows'
import { PersonRow } from '@/components/people/person-row'
import { Card } from '@/components/ui/card'
import { env } from '@/lib/env'
import { feedPath } from '@/lib/feeds/feed-address'
import { pageMetadata } from '@/lib/i18n/alternates'
import type { Locale } from '@/lib/i18n/locales'
import { type ListFacet, type ListFilter, type ListNoun, listQuery } from '@/lib/lists/list-question'
import type { RecordList as Listed } from '@/lib/lists/list-row-queries'
import { paths } from '@/lib/paths'

/** A list as it was read; null when the database could not be asked. */
type ListOf = { [Noun in ListNoun]: { noun: Noun; list: Listed<Noun> | null } }[ListNoun]

type ListedRecordsProps = ListOf & { locale: Locale; filter: ListFilter; refused: readonly ListFacet[] }

export async function listMetadata(noun: ListNoun, locale: Locale): Promise<Metadata> {
  const t = await getTranslations({ locale })
  return pageMetadata({ locale, path: paths[noun](), title: t(`${noun}.title`), description: t(`${noun}.lead`) })
}

/** The page of a list, the same for the cached one and for the one made for a question. */
export async function ListedRecords({ locale, filter, refused, ...of }: ListedRecordsProps) {
  const { noun, list } = of
  const feeds = await getTranslations({ locale, namespace: 'feeds' })
  return (
    <PageShell
      locale={locale}
      path={paths[noun]()}
      query={listQuery(noun, filter, { page: filter.page }).slice(1)}
      current={noun}
      trial={env().HAMKINO_TRIAL}
    >
      <RecordList
        noun={noun}
        locale={locale}
        filter={filter}
        refused={refused}
        list={list}
        rows={list && list.rows.length > 0 ? rowsOf(of, filter, locale) : null}
      >
        {noun === 'meetings' ? (
          <p className="meta" data-screen-only>
            <a href={feedPath({ locale, scope: { kind: 'registry' }, format: 'ics' })} type="text/calendar">
              {feeds('calendar.whole')}
            </a>
          </p>
        ) : null}
      </RecordList>
    </PageShell>
  )
}

function rowsOf({ noun, list }: ListOf, filter: ListFilter, locale: Locale) {
  if (!list) return null
  switch (noun) {
    case 'bodies':
      return <BodyRows bodies={list.rows} isByCountry={filter.sort === 'country'} />
    case 'outcomes':
      return <OutcomeRows outcomes={list.rows} locale={locale} />
    case 'funding':
      return (
        <div className="columns-3">
          {list.rows.map((instrument) => (
            <InstrumentCard key={instrument.key} instrument={instrument} />
          ))}
        </div>
      )
    case 'people':
      return (
        <Card flush>
          <ul className="rows">
            {list.rows.map((person) => (
              <PersonRow key={person.key} person={person} />
            ))}
          </ul>
        </Card>
      )
    case 'meetings':
      return (
        <Card flush>
          <ul className="rows rows-plain">
            {list.rows.map((meeting) => (
              <MeetingRow key={meeting.key} meeting={meeting} />
            ))}
          </ul>
        </Card>
      )
    case 'films':
      return (
        <Card flush>
          <ul className="rows">
            {list.rows.map((film) => (
              <FilmRow key={film.key} film={film} />
            ))}
          </ul>
        </Card>
      )
  }
}
