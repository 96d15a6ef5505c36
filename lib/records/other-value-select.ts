import type { Prisma } from '@/lib/generated/prisma/client'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { listLimit } from './list-limit'
import { type Disagreement, disagreementsOf, type NamedSource } from './other-values'
import { choosePassage } from './passage'
import { sourceReferenceSelect, toSourceReference } from './record-references'
import { storedDate } from './stored-date'

const published = { state: 'published' } as const

const sourceSelect = { ...sourceReferenceSelect, state: true } satisfies Prisma.SourceSelect

/** What other sources say of a record, for the select of its page. Without its source nothing is said. */
export const otherValuesSelect = {
  where: { source: published },
  orderBy: [{ position: 'asc' }, { id: 'asc' }],
  take: listLimit,
  select: {
    id: true,
    field: true,
    dateOn: true,
    datePrecision: true,
    datePrinted: true,
    dateCalendar: true,
    texts: { select: { locale: true, value: true, note: true } },
    source: { select: sourceSelect },
    followedSource: { select: sourceSelect },
  },
} satisfies Prisma.AgreementSelect['otherValues']

function countOn(facts: readonly string[]) {
  return {
    select: { otherValues: { where: { field: { in: [...facts] }, source: published } } },
  } satisfies Prisma.AgreementSelect['_count']
}

/**
 * Whether sources disagree on when it was, for lists and cards that say no more than that: a count in the row's own question,
 * which costs no further one.
 */
export const otherSigningDates = countOn(['signed'])
export const otherMeetingDates = countOn(['starts', 'ends'])
export const otherOutcomeDates = countOn(['date'])

/** Whether the count of one of these selects is of any. */
export function datesDiffer({ _count }: { _count: { otherValues: number } }): boolean {
  return _count.otherValues > 0
}

type SourceRow = Prisma.SourceGetPayload<{ select: typeof sourceSelect }>

interface OtherValueRow {
  id: string
  field: string
  dateOn: Date | null
  datePrecision: Parameters<typeof storedDate>[1]
  datePrinted: string | null
  dateCalendar: Parameters<typeof storedDate>[2]
  texts: readonly { locale: Locale; value: string | null; note: string | null }[]
  source: SourceRow
  followedSource: SourceRow | null
}

function sourceOf(row: SourceRow, locale: Locale): NamedSource {
  return { ...toSourceReference(row, locale), language: row.language }
}

/**
 * The disagreements of a record for a reader of `locale`. Words that are not there in the reader's language are shown in the
 * record's own, or in the source's where the record has none.
 */
export function disagreementViews(rows: readonly OtherValueRow[], locale: Locale, primary?: Locale): Disagreement[] {
  return disagreementsOf(
    rows.map((row) => {
      const own = primary ?? (isLocale(row.source.language) ? row.source.language : undefined)
      return {
        id: row.id,
        field: row.field,
        date: storedDate(row.dateOn, row.datePrecision, row.dateCalendar),
        printed: row.datePrinted,
        value: choosePassage(row.texts, ({ value }) => value, locale, own),
        note: choosePassage(row.texts, ({ note }) => note, locale, own),
        source: sourceOf(row.source, locale),
        followed: row.followedSource?.state === 'published' ? sourceOf(row.followedSource, locale) : null,
      }
    }),
  )
}
