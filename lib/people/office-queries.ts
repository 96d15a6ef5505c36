import 'server-only'
import type { IsoDay } from '@/lib/agreements/day-math'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { listLimit } from '@/lib/records/list-limit'
import { choosePassage } from '@/lib/records/passage'
import {
  bodyReferenceSelect,
  personReferenceSelect,
  toBodyReference,
  toPersonReference,
} from '@/lib/records/record-references'
import { storedDate } from '@/lib/records/stored-date'
import { officesByTime } from './office-time'

const published = { state: 'published' } as const

/**
 * Who holds an office at bodies that match, and who surely held one, by name in the reader's alphabet.
 * @param today ISO day from which it is reckoned whether an office is over
 */
export async function listPublishedOffices(body: Prisma.BodyWhereInput, locale: Locale, today: IsoDay) {
  const rows = await publicDb().office.findMany({
    where: { person: published, body: { AND: [body, published] } },
    select: {
      id: true,
      fromOn: true,
      fromPrecision: true,
      fromCalendar: true,
      toOn: true,
      toPrecision: true,
      toCalendar: true,
      person: { select: personReferenceSelect },
      body: { select: bodyReferenceSelect },
      texts: { select: { locale: true, title: true } },
    },
    orderBy: [{ person: { key: 'asc' } }, { position: 'asc' }],
    take: listLimit,
  })
  const offices = rows.map((row) => ({
    id: row.id,
    person: toPersonReference(row.person, locale),
    body: toBodyReference(row.body, locale),
    title: choosePassage(row.texts, (text) => text.title, locale),
    from: storedDate(row.fromOn, row.fromPrecision, row.fromCalendar),
    to: storedDate(row.toOn, row.toPrecision, row.toCalendar),
  }))
  return officesByTime(
    sortByName(offices, (office) => office.person.name, locale),
    today,
  )
}
