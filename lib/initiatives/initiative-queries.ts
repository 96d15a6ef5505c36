import 'server-only'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { listLimit } from '@/lib/records/list-limit'
import { chooseMarkedPassage, choosePassage } from '@/lib/records/passage'
import { printedNameSelect, toPrintedName } from '@/lib/records/printed-name'
import {
  agreementReferenceSelect,
  countryReferenceSelect,
  initiativeReferenceSelect,
  meetingReferenceSelect,
  personReferenceSelect,
  toAgreementReference,
  toCountryReference,
  toInitiativeReference,
  toMeetingReference,
  toPersonReference,
} from '@/lib/records/record-references'
import { citedSources, toCitations } from '@/lib/records/source-citation'

const published = { state: 'published' } as const

/** Initiatives that match, whole, by name in the reader's alphabet. */
export async function listPublishedInitiatives(locale: Locale, where: Prisma.InitiativeWhereInput = {}) {
  const rows = await publicDb().initiative.findMany({
    where: { AND: [where, published] },
    select: initiativeSelect,
    orderBy: { key: 'asc' },
    take: listLimit,
  })
  return sortByName(
    rows.map((row) => toInitiative(row, locale)),
    (initiative) => initiative.name,
    locale,
  )
}

const initiativeSelect = {
  ...initiativeReferenceSelect,
  kind: true,
  texts: { select: { locale: true, name: true, description: true, remark: true, status: true } },
  proposedBy: { select: { ...personReferenceSelect, state: true } },
  printedNames: {
    where: { source: published },
    select: printedNameSelect,
    orderBy: [{ source: { key: 'asc' } }, { printed: 'asc' }],
  },
  countries: { select: { country: { select: countryReferenceSelect } } },
  agreements: { where: { agreement: published }, select: { agreement: { select: agreementReferenceSelect } } },
  decisions: {
    where: { decision: { meeting: published } },
    select: {
      decision: {
        select: {
          id: true,
          kind: true,
          texts: { select: { locale: true, text: true, status: true } },
          speaker: { select: { ...personReferenceSelect, state: true } },
          meeting: { select: meetingReferenceSelect },
        },
      },
    },
    orderBy: [{ decision: { meeting: { key: 'asc' } } }, { decision: { position: 'asc' } }],
    take: listLimit,
  },
  sources: citedSources,
} satisfies Prisma.InitiativeSelect

function toInitiative(row: Prisma.InitiativeGetPayload<{ select: typeof initiativeSelect }>, locale: Locale) {
  return {
    ...toInitiativeReference(row, locale),
    kind: row.kind,
    description: chooseMarkedPassage(row.texts, (text) => text.description, locale),
    remark: choosePassage(row.texts, (text) => text.remark, locale),
    proposedBy: row.proposedBy?.state === 'published' ? toPersonReference(row.proposedBy, locale) : null,
    printedNames: row.printedNames.map((name) => toPrintedName(name, locale)),
    countries: sortByName(
      row.countries.map(({ country }) => toCountryReference(country, locale)),
      (country) => country.name,
      locale,
    ),
    agreements: row.agreements.map(({ agreement }) => toAgreementReference(agreement, locale)),
    statements: row.decisions.map(({ decision }) => ({
      id: decision.id,
      kind: decision.kind,
      text: chooseMarkedPassage(decision.texts, (text) => text.text, locale),
      speaker: decision.speaker?.state === 'published' ? toPersonReference(decision.speaker, locale) : null,
      meeting: toMeetingReference(decision.meeting, locale),
    })),
    sources: toCitations(row.sources, locale),
  }
}
