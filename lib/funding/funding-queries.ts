import 'server-only'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { listLimit } from '@/lib/records/list-limit'
import { chooseMarkedPassage, choosePassage } from '@/lib/records/passage'
import {
  bodyReferenceSelect,
  countryReferenceSelect,
  instrumentReferenceSelect,
  personReferenceSelect,
  toBodyReference,
  toCountryReference,
  toInstrumentReference,
  toPersonReference,
} from '@/lib/records/record-references'
import { citedSources, toCitations } from '@/lib/records/source-citation'
import { storedDate } from '@/lib/records/stored-date'

const published = { state: 'published' } as const

/** Funding instruments that match, whole, by name in the reader's alphabet. */
export async function listPublishedInstruments(locale: Locale, where: Prisma.FundingInstrumentWhereInput = {}) {
  const rows = await publicDb().fundingInstrument.findMany({
    where: { AND: [where, published, { holder: published }] },
    select: instrumentSelect,
    orderBy: { key: 'asc' },
    take: listLimit,
  })
  return sortByName(
    rows.map((row) => toInstrument(row, locale)),
    (instrument) => instrument.name,
    locale,
  )
}

/** All that the registry holds of one funding instrument; null where there is none that is published. */
export async function getPublishedInstrument(key: string, locale: Locale) {
  const [instrument] = await listPublishedInstruments(locale, { key })
  return instrument ?? null
}

const instrumentSelect = {
  ...instrumentReferenceSelect,
  kind: true,
  texts: { select: { locale: true, name: true, description: true, remark: true, status: true } },
  holder: { select: { ...bodyReferenceSelect, country: { select: countryReferenceSelect } } },
  approvedBy: { select: { ...personReferenceSelect, state: true } },
  approvedOn: true,
  approvedPrecision: true,
  approvedCalendar: true,
  sources: citedSources,
} satisfies Prisma.FundingInstrumentSelect

function toInstrument(row: Prisma.FundingInstrumentGetPayload<{ select: typeof instrumentSelect }>, locale: Locale) {
  return {
    ...toInstrumentReference(row, locale),
    kind: row.kind,
    description: chooseMarkedPassage(row.texts, (text) => text.description, locale),
    remark: choosePassage(row.texts, (text) => text.remark, locale),
    holder: toBodyReference(row.holder, locale),
    country: row.holder.country && toCountryReference(row.holder.country, locale),
    approvedBy: row.approvedBy?.state === 'published' ? toPersonReference(row.approvedBy, locale) : null,
    approved: storedDate(row.approvedOn, row.approvedPrecision, row.approvedCalendar),
    sources: toCitations(row.sources, locale),
  }
}
