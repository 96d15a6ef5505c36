import 'server-only'
import { reportSelect, reportView } from '@/lib/clauses/report-select'
import { openDisputes } from '@/lib/disputes/dispute-select'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { clauseLedgerSelect, clauseLedgerView } from '@/lib/ledger/clause-ledger-select'
import { clauseOutcomesSelect, clauseOutcomeView } from '@/lib/outcomes/clause-outcome-select'
import { listLimit } from '@/lib/records/list-limit'
import { namedLink, titled } from '@/lib/records/named-link'
import { storedDate } from '@/lib/records/stored-date'

/** What the page of an agreement shows of one of its clauses. */
export const agreementClauseSelect = {
  id: true,
  key: true,
  number: true,
  printedNumber: true,
  nature: true,
  dueOn: true,
  duePrecision: true,
  dueCalendar: true,
  reportingRhythm: true,
  texts: { where: { current: true }, select: { locale: true, heading: true, text: true, status: true } },
  themes: {
    select: { theme: { select: { key: true, position: true, texts: { select: { locale: true, name: true } } } } },
  },
  latest: { select: { report: { select: reportSelect } } },
  ...clauseLedgerSelect,
  disputes: openDisputes,
  outcomes: clauseOutcomesSelect,
  films: { where: { film: { state: 'published' } }, select: { film: titled }, take: listLimit },
  _count: {
    select: {
      decisions: { where: { decision: { meeting: { state: 'published' } } } },
      outcomes: { where: { outcome: { state: 'published' } } },
    },
  },
} satisfies Prisma.ClauseSelect

type ClauseRow = Prisma.ClauseGetPayload<{ select: typeof agreementClauseSelect }>

/**
 * A clause for a reader of `locale`, else in the language of its agreement.
 * @param sides the parties that take turns, see `sidesInTurn`
 */
export function agreementClauseView(row: ClauseRow, sides: readonly string[], locale: Locale, primary: Locale) {
  const text = chooseText(row.texts, locale, primary)
  return {
    id: row.id,
    key: row.key,
    number: row.number,
    printedNumber: row.printedNumber,
    nature: row.nature,
    due: storedDate(row.dueOn, row.duePrecision, row.dueCalendar),
    reportingRhythm: row.reportingRhythm,
    heading: text?.heading ?? row.key,
    text: text?.text ?? '',
    textLocale: text?.locale ?? locale,
    textStatus: text?.status ?? ('summary' as const),
    themes: row.themes.sort((a, b) => a.theme.position - b.theme.position).map(({ theme }) => namedLink(theme, locale)),
    reports: row.latest.map(({ report }) => reportView(report, locale)),
    ledger: clauseLedgerView(row, sides, locale, primary),
    /** Open ones. */
    disputes: row.disputes,
    outcomes: row.outcomes.map((entry) => clauseOutcomeView(entry, locale)),
    films: row.films.map(({ film }) => namedLink(film, locale)),
    /** What was stated, proposed and decided, and what was done: the thread of the clause. */
    threadLength: row._count.decisions + row._count.outcomes,
  }
}
