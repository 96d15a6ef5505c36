import 'server-only'
import { monthsIn } from '@/lib/agreements/day-math'
import { type PartyView, partyViews } from '@/lib/agreements/party-select'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { listLimit } from '@/lib/records/list-limit'
import { namedLink, titled } from '@/lib/records/named-link'
import { choosePassage } from '@/lib/records/passage'
import { storedDate } from '@/lib/records/stored-date'

/** What a clause owes in each period. */
export const ledgerTerms = {
  owedCount: true,
  periodLength: true,
  periodUnit: true,
  periodsFromOn: true,
  periodsFromPrecision: true,
  periodsFromCalendar: true,
  turns: true,
  ledgerTexts: { select: { locale: true, unit: true } },
} satisfies Prisma.ClauseSelect

/** What is said of one period. */
export const entryTerms = {
  period: true,
  kind: true,
  postponedTo: true,
  texts: { select: { locale: true, reason: true } },
} satisfies Prisma.LedgerEntrySelect

/** The newest periods, no more than a page shows. */
export const newestEntries = { orderBy: { period: 'desc' }, take: listLimit } as const

/** The outcomes that count for a period, as far as the public sees them. */
export const countedOutcomes = {
  where: { outcome: { state: 'published' } },
  orderBy: [{ period: 'desc' }, { outcomeId: 'asc' }],
  take: listLimit,
} satisfies Prisma.Clause$countedArgs

/** What the public reads of the ledger of a clause, wherever it is shown. */
export const clauseLedgerSelect = {
  ...ledgerTerms,
  firstTurnPartyId: true,
  ledger: { select: { ...entryTerms, partyId: true, source: titled }, ...newestEntries },
  counted: { select: { period: true, outcome: titled }, ...countedOutcomes },
} satisfies Prisma.ClauseSelect

type LedgerRow = Prisma.ClauseGetPayload<{ select: typeof clauseLedgerSelect }>

/**
 * The ids of the parties that take turns, in the order of the text in the agreement's own language, whoever reads: the order that a
 * translation names them in must not move a turn.
 */
export function sidesInTurn(agreement: Parameters<typeof partyViews>[0], primary: Locale): string[] {
  return partyViews(agreement, primary, primary)
    .filter(takesTurns)
    .map(({ id }) => id)
}

function takesTurns({ role }: PartyView): boolean {
  return role === 'party' || role === 'signatory'
}

/** The sides with the one that begins first; none where nobody says who begins. */
export function turnOrder(sides: readonly string[], firstTurnPartyId: string | null): string[] {
  const first = firstTurnPartyId === null ? -1 : sides.indexOf(firstTurnPartyId)
  return first === -1 ? [] : [...sides.slice(first), ...sides.slice(0, first)]
}

/** The facts of a ledger for a reader of `locale`; null for a clause that owes nothing in each period. */
export function clauseLedgerView(row: LedgerRow, sides: readonly string[], locale: Locale, primary: Locale) {
  const { owedCount, periodLength, periodUnit, firstTurnPartyId } = row
  if (owedCount === null || periodLength === null || periodUnit === null) return null
  return {
    owed: owedCount,
    unit: choosePassage(row.ledgerTexts, ({ unit }) => unit, locale, primary),
    periodLength,
    periodUnit: periodUnit === 'years' ? ('years' as const) : ('months' as const),
    months: monthsIn({ count: periodLength, unit: periodUnit }),
    from: storedDate(row.periodsFromOn, row.periodsFromPrecision, row.periodsFromCalendar),
    turns: row.turns,
    /** With the one that begins first; empty where nobody says who begins. */
    order: turnOrder(sides, firstTurnPartyId),
    entries: row.ledger.map(({ period, kind, postponedTo, partyId, texts, source }) => ({
      period,
      kind,
      postponedTo,
      partyId,
      reason: choosePassage(texts, ({ reason }) => reason, locale, primary),
      source: namedLink(source, locale),
    })),
    outcomes: row.counted.map(({ period, outcome }) => ({ period, ...namedLink(outcome, locale) })),
  }
}

export type ClauseLedger = NonNullable<ReturnType<typeof clauseLedgerView>>
