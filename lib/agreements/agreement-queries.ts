import 'server-only'
import { mostClauses } from '@/lib/clauses/clause-limit'
import { reportSelect, reportView } from '@/lib/clauses/report-select'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { chooseText } from '@/lib/i18n/texts'
import { statementSelect, statementView } from '@/lib/meetings/statement-select'
import { listLimit } from '@/lib/records/list-limit'
import { named, namedLink, titled } from '@/lib/records/named-link'
import {
  datesDiffer,
  disagreementViews,
  otherMeetingDates,
  otherOutcomeDates,
  otherValuesSelect,
} from '@/lib/records/other-value-select'
import { choosePassage } from '@/lib/records/passage'
import { storedDate } from '@/lib/records/stored-date'
import {
  formalitiesSelect,
  formalitiesView,
  partyFormalitiesSelect,
  partyFormalitiesView,
} from './agreement-formalities-select'
import { termsOf, termsSelect } from './agreement-terms-select'
import { heldTexts } from './agreement-text-marks'
import { partiesSelect, partyViews } from './party-select'
import { textAuthenticity } from './text-authenticity'

const clauseSelect = {
  id: true,
  key: true,
  number: true,
  printedNumber: true,
  nature: true,
  dueOn: true,
  duePrecision: true,
  dueCalendar: true,
  texts: { where: { current: true }, select: { locale: true, heading: true, text: true, status: true } },
  themes: {
    select: { theme: { select: { key: true, position: true, texts: { select: { locale: true, name: true } } } } },
  },
  latest: { select: { report: { select: reportSelect } } },
  outcomes: {
    where: { outcome: { state: 'published' } },
    select: {
      outcome: {
        select: {
          key: true,
          kind: true,
          happenedOn: true,
          datePrecision: true,
          dateCalendar: true,
          texts: { select: { locale: true, title: true, description: true, period: true } },
          toldByPerson: named,
          toldByBody: named,
          sources: { select: { source: { select: { key: true } } }, take: listLimit },
          _count: otherOutcomeDates,
        },
      },
    },
    take: listLimit,
  },
  films: { where: { film: { state: 'published' } }, select: { film: titled }, take: listLimit },
} satisfies Prisma.ClauseSelect

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
  changedAt: true,
  frameworkBody: named,
  occasionBody: named,
  clauses: { select: clauseSelect, orderBy: { position: 'asc' }, take: mostClauses },
  meetings: {
    where: { meeting: { state: 'published' } },
    // Newest first; those whose date no source states at the end.
    orderBy: [{ meeting: { startsOn: { sort: 'desc', nulls: 'last' } } }, { meeting: { key: 'asc' } }],
    select: {
      meeting: {
        select: {
          key: true,
          kind: true,
          format: true,
          meetingState: true,
          ordinal: true,
          startsOn: true,
          startsPrecision: true,
          startsCalendar: true,
          endsOn: true,
          endsPrecision: true,
          endsCalendar: true,
          texts: { select: { locale: true, title: true, place: true, dateNote: true } },
          _count: otherMeetingDates,
          decisions: {
            orderBy: { position: 'asc' },
            take: listLimit,
            select: {
              ...statementSelect,
              clauses: { select: { clause: { select: { number: true, agreement: { select: { key: true } } } } } },
              initiatives: { where: { initiative: { state: 'published' } }, select: { initiative: named } },
            },
          },
        },
      },
    },
    take: listLimit,
  },
  obstacles: {
    where: { state: 'published' },
    select: {
      key: true,
      role: true,
      kind: true,
      texts: { select: { locale: true, text: true } },
      speaker: named,
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

type AgreementRow = Prisma.AgreementGetPayload<{ select: typeof agreementSelect }>
type ClauseRow = AgreementRow['clauses'][number]

function clauseView(row: ClauseRow, locale: Locale, primary: Locale) {
  const text = chooseText(row.texts, locale, primary)
  return {
    id: row.id,
    key: row.key,
    number: row.number,
    printedNumber: row.printedNumber,
    nature: row.nature,
    due: storedDate(row.dueOn, row.duePrecision, row.dueCalendar),
    heading: text?.heading ?? row.key,
    text: text?.text ?? '',
    textLocale: text?.locale ?? locale,
    textStatus: text?.status ?? ('summary' as const),
    themes: row.themes.sort((a, b) => a.theme.position - b.theme.position).map(({ theme }) => namedLink(theme, locale)),
    reports: row.latest.map(({ report }) => reportView(report, locale)),
    outcomes: row.outcomes.map(({ outcome }) => outcomeView(outcome, locale)),
    films: row.films.map(({ film }) => namedLink(film, locale)),
  }
}

function outcomeView(row: ClauseRow['outcomes'][number]['outcome'], locale: Locale) {
  return {
    ...namedLink(row, locale),
    kind: row.kind,
    description: choosePassage(row.texts, (text) => text.description, locale),
    date: storedDate(row.happenedOn, row.datePrecision, row.dateCalendar),
    datesDiffer: datesDiffer(row),
    period: choosePassage(row.texts, (text) => text.period, locale),
    toldBy: row.toldByPerson && namedLink(row.toldByPerson, locale),
    toldByBody: row.toldByBody && namedLink(row.toldByBody, locale),
    sourceKeys: row.sources.map(({ source }) => source.key),
  }
}

function meetingView({ meeting }: AgreementRow['meetings'][number], agreementKey: string, locale: Locale) {
  const text = chooseText(meeting.texts, locale)
  return {
    key: meeting.key,
    kind: meeting.kind,
    format: meeting.format,
    state: meeting.meetingState,
    ordinal: meeting.ordinal,
    starts: storedDate(meeting.startsOn, meeting.startsPrecision, meeting.startsCalendar),
    ends: meeting.endsOn ? storedDate(meeting.endsOn, meeting.endsPrecision, meeting.endsCalendar) : null,
    datesDiffer: datesDiffer(meeting),
    title: text?.title ?? meeting.key,
    titleLocale: text?.locale ?? locale,
    place: choosePassage(meeting.texts, ({ place }) => place, locale),
    dateNote: choosePassage(meeting.texts, ({ dateNote }) => dateNote, locale),
    statements: meeting.decisions.map((decision) => ({
      ...statementView(decision, locale),
      // A meeting of several agreements also speaks of clauses that are not this one's.
      clauseNumbers: decision.clauses
        .filter(({ clause }) => clause.agreement.key === agreementKey)
        .map(({ clause }) => clause.number),
      initiatives: decision.initiatives.map(({ initiative }) => namedLink(initiative, locale)),
    })),
  }
}

/**
 * Everything that the page of a published agreement shows, in the reader's language or, with the language named, in the
 * record's own. Null where there is no such agreement or the public may not see it.
 */
export async function getPublishedAgreement(key: string, locale: Locale) {
  const row = await publicDb().agreement.findFirst({ where: { key, state: 'published' }, select: agreementSelect })
  if (!row) return null
  const text = chooseText(row.texts, locale, row.primaryLocale)
  const meetings = row.meetings.map((entry) => meetingView(entry, row.key, locale))
  const parties = partyViews(row, locale, row.primaryLocale)
  const successor = row.linksTo.find(({ kind }) => kind === 'replaces')
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
    terms: termsOf(row, successor?.from ?? null),
    formalities: formalitiesView(row, locale, row.primaryLocale),
    authenticity: textAuthenticity(row, heldTexts(row, row.clauses)),
    /** In the order of `parties`. */
    partyFormalities: parties.flatMap(({ id }) =>
      row.parties
        .filter((party) => party.id === id)
        .map((party) => partyFormalitiesView(party, locale, row.primaryLocale)),
    ),
    clauses: row.clauses.map((clause) => clauseView(clause, locale, row.primaryLocale)),
    meetings,
    obstacles: row.obstacles.map((obstacle) => {
      const said = chooseText(obstacle.texts, locale, row.primaryLocale)
      return {
        key: obstacle.key,
        role: obstacle.role,
        kind: obstacle.kind,
        text: said?.text ?? '',
        textLocale: said?.locale ?? locale,
        speaker: namedLink(obstacle.speaker, locale),
        sourceKey: obstacle.source.key,
        clauseNumber: obstacle.clause?.number ?? null,
      }
    }),
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
