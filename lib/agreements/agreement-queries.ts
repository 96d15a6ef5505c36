import 'server-only'
import { mostClauses } from '@/lib/clauses/clause-limit'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { chooseText } from '@/lib/i18n/texts'
import { sidesInTurn } from '@/lib/ledger/clause-ledger-select'
import { obstacleSelect, obstacleView } from '@/lib/obstacles/obstacle-select'
import { listLimit } from '@/lib/records/list-limit'
import { named, namedLink } from '@/lib/records/named-link'
import { disagreementViews, otherValuesSelect } from '@/lib/records/other-value-select'
import { choosePassage } from '@/lib/records/passage'
import { storedDate } from '@/lib/records/stored-date'
import { getLastReports } from '@/lib/rhythm/last-report-queries'
import { reportingMeetings } from '@/lib/rhythm/meeting-days'
import { agreementClauseSelect, agreementClauseView } from './agreement-clause-select'
import {
  formalitiesSelect,
  formalitiesView,
  partyFormalitiesSelect,
  partyFormalitiesView,
} from './agreement-formalities-select'
import { agreementMeetingsSelect, agreementMeetingView } from './agreement-meeting-select'
import { termsOf, termsSelect } from './agreement-terms-select'
import { heldTexts } from './agreement-text-marks'
import { partiesSelect, partyViews } from './party-select'
import { textAuthenticity } from './text-authenticity'

const linkedAgreement = {
  key: true,
  primaryLocale: true,
  texts: { where: { current: true }, select: { locale: true, title: true } },
} satisfies Prisma.AgreementSelect

const agreementSelect = {
  ...partiesSelect,
  ...termsSelect,
  ...formalitiesSelect,
  parties: { select: { ...partiesSelect.parties.select, ...partyFormalitiesSelect } },
  key: true,
  kind: true,
  bindingness: true,
  primaryLocale: true,
  signedPrinted: true,
  reportingRhythm: true,
  changedAt: true,
  frameworkBody: named,
  occasionBody: named,
  clauses: { select: agreementClauseSelect, orderBy: { position: 'asc' }, take: mostClauses },
  meetings: agreementMeetingsSelect,
  obstacles: {
    where: { state: 'published' },
    orderBy: [{ standing: 'asc' }, { key: 'asc' }],
    select: {
      ...obstacleSelect,
      source: { select: { key: true } },
      clause: { select: { number: true } },
    },
    take: listLimit,
  },
  initiatives: { where: { initiative: { state: 'published' } }, select: { initiative: named }, take: listLimit },
  otherValues: otherValuesSelect,
  sources: {
    select: {
      source: {
        select: {
          key: true,
          language: true,
          publishedOn: true,
          publishedPrecision: true,
          publishedCalendar: true,
          texts: { select: { locale: true, title: true, publisher: true } },
        },
      },
    },
    take: listLimit,
  },
  linksFrom: {
    select: {
      kind: true,
      to: { select: linkedAgreement },
    },
    take: listLimit,
  },
  linksTo: {
    select: {
      kind: true,
      from: { select: { ...linkedAgreement, entryOn: true, entryPrecision: true, entryCalendar: true } },
    },
    take: listLimit,
  },
} satisfies Prisma.AgreementSelect

/** The records in the order of their first mention. */
function uniqueByKey<Entry extends { key: string }>(records: readonly Entry[]): Entry[] {
  return [...new Map(records.map((record) => [record.key, record])).values()]
}

/**
 * Everything that the page of a published agreement shows, in the reader's language or, with the language named, in the
 * record's own. Null where there is no such agreement or the public may not see it.
 */
export async function getPublishedAgreement(key: string, locale: Locale) {
  const row = await publicDb().agreement.findFirst({ where: { key, state: 'published' }, select: agreementSelect })
  if (!row) return null
  const text = chooseText(row.texts, locale, row.primaryLocale)
  const lastReports = await getLastReports({ agreement: { key } })
  const terms = termsOf(row, row.linksTo.find(({ kind }) => kind === 'replaces')?.from ?? null)
  const meetings = row.meetings.map((entry) => agreementMeetingView(entry, row.key, locale))
  const parties = partyViews(row, locale, row.primaryLocale)
  const sides = sidesInTurn(row, row.primaryLocale)
  return {
    key: row.key,
    kind: row.kind,
    bindingness: row.bindingness,
    scope: row.scope,
    stage: row.stage,
    title: text?.title ?? row.key,
    shortTitle: text?.shortTitle ?? row.key,
    titleIsOurs: text?.titleIsOurs ?? false,
    textLocale: text?.locale ?? locale,
    textStatus: text?.status ?? ('summary' as const),
    place: choosePassage(row.texts, ({ place }) => place, locale, row.primaryLocale),
    summary: choosePassage(row.texts, ({ summary }) => summary, locale, row.primaryLocale),
    remark: choosePassage(row.texts, ({ remark }) => remark, locale, row.primaryLocale),
    signed: storedDate(row.signedOn, row.signedPrecision, row.signedCalendar),
    signedPrinted: row.signedPrinted,
    changedOn: row.changedAt.toISOString().slice(0, 10),
    framework: row.frameworkBody && namedLink(row.frameworkBody, locale),
    occasion: row.occasionBody && namedLink(row.occasionBody, locale),
    parties,
    disagreements: disagreementViews(row.otherValues, locale, row.primaryLocale),
    terms,
    reporting: {
      basis: { rhythm: row.reportingRhythm, terms, meetings: reportingMeetings(row.meetings) },
      lastReports,
    },
    formalities: formalitiesView(row, locale, row.primaryLocale),
    authenticity: textAuthenticity(row, heldTexts(row, row.clauses)),
    /** In the order of `parties`. */
    partyFormalities: parties.flatMap(({ id }) =>
      row.parties
        .filter((party) => party.id === id)
        .map((party) => partyFormalitiesView(party, locale, row.primaryLocale)),
    ),
    clauses: row.clauses.map((clause) => agreementClauseView(clause, sides, locale, row.primaryLocale)),
    meetings,
    obstacles: row.obstacles.map((obstacle) => ({
      ...obstacleView(obstacle, locale, row.primaryLocale),
      sourceKey: obstacle.source.key,
      clauseNumber: obstacle.clause?.number ?? null,
    })),
    /** Those that name the agreement, and those proposed at its meetings; each once. */
    initiatives: sortByName(
      uniqueByKey([
        ...row.initiatives.map(({ initiative }) => namedLink(initiative, locale)),
        ...meetings.flatMap(({ statements }) => statements.flatMap(({ initiatives }) => initiatives)),
      ]),
      ({ name }) => name,
      locale,
    ),
    sources: row.sources.map(({ source }) => ({
      ...namedLink(source, locale),
      language: source.language,
      publisher: choosePassage(source.texts, ({ publisher }) => publisher, locale),
      published: storedDate(source.publishedOn, source.publishedPrecision, source.publishedCalendar),
    })),
    links: [
      ...row.linksFrom.map(({ kind, to }) => ({ kind, reversed: false, ...namedLink(to, locale, to.primaryLocale) })),
      ...row.linksTo.map(({ kind, from }) => ({
        kind,
        reversed: true,
        ...namedLink(from, locale, from.primaryLocale),
      })),
    ],
  }
}
