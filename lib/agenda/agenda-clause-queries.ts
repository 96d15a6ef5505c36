import 'server-only'
import { partyTermsSelect, termsOf, termsSelect } from '@/lib/agreements/agreement-terms-select'
import { type IsoDay, monthsIn } from '@/lib/agreements/day-math'
import { partiesSelect } from '@/lib/agreements/party-select'
import { mostClauses } from '@/lib/clauses/clause-limit'
import { clauseStanding } from '@/lib/clauses/clause-standing'
import { standingReport, standingReportSelect } from '@/lib/clauses/report-select'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { countedOutcomes, ledgerTerms, newestEntries, sidesInTurn, turnOrder } from '@/lib/ledger/clause-ledger-select'
import { ledgerForce } from '@/lib/ledger/ledger-force'
import { ledgerPeriods, nextOwed } from '@/lib/ledger/obligation-ledger'
import { listLimit } from '@/lib/records/list-limit'
import type { LocalizedText } from '@/lib/records/record-shape'
import { storedDate } from '@/lib/records/stored-date'
import { getLastReports } from '@/lib/rhythm/last-report-queries'
import { reportingMeetings, reportingMeetingsSelect } from '@/lib/rhythm/meeting-days'
import { sidesDue } from '@/lib/rhythm/report-duties'
import type { AgendaFacts, NextTurn } from './agenda-proposals'
import { localized } from './agenda-words'

/** What the agenda of a meeting needs of one of its agreements. */
export const agendaAgreementSelect = {
  ...partiesSelect,
  ...termsSelect,
  key: true,
  primaryLocale: true,
  reportingRhythm: true,
  parties: {
    select: {
      ...partiesSelect.parties.select,
      ...partyTermsSelect,
      bodyId: true,
      authorities: { select: { bodyId: true } },
    },
  },
  linksTo: {
    where: { kind: 'replaces', from: { state: 'published' } },
    select: { from: { select: { entryOn: true, entryPrecision: true, entryCalendar: true } } },
    take: 1,
  },
  meetings: reportingMeetingsSelect,
} satisfies Prisma.AgreementSelect

type AgreementRow = Prisma.AgreementGetPayload<{ select: typeof agendaAgreementSelect }>

const clauseSelect = {
  ...ledgerTerms,
  id: true,
  number: true,
  nature: true,
  reportingRhythm: true,
  dueOn: true,
  duePrecision: true,
  dueCalendar: true,
  firstTurnPartyId: true,
  texts: { where: { current: true }, select: { locale: true, heading: true } },
  latest: { select: { report: { select: standingReportSelect } } },
  disputes: {
    where: { settledBy: null },
    select: { id: true, partyId: true, texts: { select: { locale: true, reason: true } } },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    take: listLimit,
  },
  ledger: { select: { period: true, kind: true, postponedTo: true }, ...newestEntries },
  counted: { select: { period: true }, ...countedOutcomes },
} satisfies Prisma.ClauseSelect

type ClauseRow = Prisma.ClauseGetPayload<{ select: typeof clauseSelect }>

/** The clauses of an agreement as far as an agenda asks of them, and the next turns of those that come back. */
export async function followedClauses(
  agreement: AgreementRow,
  today: IsoDay,
): Promise<Pick<AgendaFacts, 'clauses' | 'turns'>> {
  const [rows, lastReports] = await Promise.all([
    db().clause.findMany({
      where: { agreement: { key: agreement.key }, state: 'published', nature: { not: 'final_provision' } },
      select: clauseSelect,
      orderBy: [{ position: 'asc' }, { number: 'asc' }],
      take: mostClauses,
    }),
    getLastReports({ agreement: { key: agreement.key } }),
  ])
  const terms = termsOf(agreement, agreement.linksTo[0]?.from ?? null)
  const basis = { rhythm: agreement.reportingRhythm, terms, meetings: reportingMeetings(agreement.meetings) }
  const nameOf = partyNames(agreement)
  const clauses = rows.map(({ texts, latest, dueOn, duePrecision, dueCalendar, disputes, ...clause }) => {
    const standing = clauseStanding(
      latest.map(({ report }) => standingReport(report)),
      agreement.parties,
    )
    const dues = sidesDue({ ...clause, sides: standing.parties }, basis, lastReports, today)
    return {
      agreement: agreement.key,
      number: clause.number,
      heading: localized(texts, ({ heading }) => heading),
      due: storedDate(dueOn, duePrecision, dueCalendar),
      isReportLate: dues.some(({ due }) => due.state === 'overdue'),
      accord: standing.accord,
      statuses: standing.parties.map(({ status }) => status),
      disputes: disputes.map(({ id, partyId, texts }) => ({
        id,
        party: nameOf(partyId),
        reason: localized(texts, ({ reason }) => reason),
      })),
    }
  })
  const force = ledgerForce(terms, today)
  const sides = sidesInTurn(agreement, agreement.primaryLocale)
  const turns = rows.flatMap((clause): NextTurn[] => {
    const ledger = ledgerOf(clause, sides)
    const period = ledger && nextOwed(ledgerPeriods(ledger.terms, ledger.facts, force, today))
    if (!period) return []
    return [
      {
        agreement: agreement.key,
        number: clause.number,
        heading: localized(clause.texts, ({ heading }) => heading),
        unit: localized(clause.ledgerTexts, ({ unit }) => unit),
        period,
        turn: clause.turns === 'every_party' ? 'every_party' : period.turn === null ? null : nameOf(period.turn),
        owed: period.owed,
        done: period.done,
      },
    ]
  })
  return { clauses, turns }
}

/** What a clause owes in each period and what is known of the periods; null where it owes nothing in periods. */
function ledgerOf(clause: ClauseRow, sides: readonly string[]) {
  const { owedCount, periodLength, periodUnit, firstTurnPartyId, turns } = clause
  if (owedCount === null || periodLength === null || periodUnit === null) return null
  return {
    terms: {
      owed: owedCount,
      months: monthsIn({ count: periodLength, unit: periodUnit }),
      from: storedDate(clause.periodsFromOn, clause.periodsFromPrecision, clause.periodsFromCalendar),
      turns,
      order: turnOrder(sides, firstTurnPartyId),
    },
    facts: { counted: clause.counted.map(({ period }) => period), entries: clause.ledger },
  }
}

/** What each side is called: by its country, else by its body's own name, in the languages that have one. */
function partyNames({ parties }: AgreementRow): (partyId: string) => LocalizedText {
  const names = new Map(
    parties.map(({ id, body }) => {
      const country = localized(body.country?.texts ?? [], ({ name }) => name)
      const own = localized(body.texts, ({ shortName, name }) => shortName ?? name)
      return [id, { ...own, ...country }]
    }),
  )
  return (partyId) => names.get(partyId) ?? {}
}
