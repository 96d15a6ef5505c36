import type { Prisma } from '@/lib/generated/prisma/client'
import type { PartialDate } from '@/lib/i18n/dates'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { storedDate } from '@/lib/records/stored-date'
import { choosePassage, type Passage } from './passage'
import { sourceReferenceSelect, toSourceReference } from './record-references'
import type { Reference } from './reference'

/** A source as the foot of a record cites it; no publisher where the source names none. */
export interface Citation extends Reference {
  publisher: Passage | null
  published: PartialDate
  /** The language that the source is written in, which is not the language of its title here. */
  language: string
}

/** For the link tables between a record and its sources. */
export const citedSources = {
  where: { source: { state: 'published' } },
  select: { source: { select: sourceReferenceSelect } },
} as const

type SourceRow = Prisma.SourceGetPayload<{ select: typeof sourceReferenceSelect }>

export function toCitation(row: SourceRow, locale: Locale): Citation {
  return {
    ...toSourceReference(row, locale),
    publisher: choosePassage(
      row.texts,
      (text) => text.publisher,
      locale,
      isLocale(row.language) ? row.language : undefined,
    ),
    published: storedDate(row.publishedOn, row.publishedPrecision, row.publishedCalendar),
    language: row.language,
  }
}

/** The sources of a record, by key: the order in which the registry took them in. */
export function toCitations(links: readonly { source: SourceRow }[], locale: Locale): Citation[] {
  return sortByName(
    links.map(({ source }) => toCitation(source, locale)),
    (citation) => citation.key,
    locale,
  )
}
