import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { listLimit } from '@/lib/records/list-limit'
import { named, namedLink } from '@/lib/records/named-link'
import { storedDate } from '@/lib/records/stored-date'
import { agreementTitle, countryOfMeeting, countryView } from './meeting-head-select'

/** What parties said of clauses at a meeting and have not corrected since. */
export const saidAtMeeting = {
  supersededBy: { is: null },
  clause: { state: 'published' },
  agreement: { state: 'published' },
} satisfies Prisma.StatusReportWhereInput

/** Reports made at a meeting, those of one clause together and each side's newest first. */
export const reportedSelect = {
  where: saidAtMeeting,
  orderBy: [{ agreement: { key: 'asc' } }, { clause: { number: 'asc' } }, { partyId: 'asc' }, { recordedAt: 'desc' }],
  take: listLimit,
  select: {
    ...{ clauseId: true, partyId: true, status: true, asOfOn: true, asOfPrecision: true },
    agreement: agreementTitle,
    clause: { select: { number: true, texts: { where: { current: true }, select: { locale: true, heading: true } } } },
    party: { select: { body: { select: { ...named.select, country: countryOfMeeting } } } },
  },
} satisfies Prisma.Meeting$reportsArgs

type ReportedRow = Prisma.StatusReportGetPayload<typeof reportedSelect>

/** Of several reports of a side on the same clause the first: those who read them have sorted them, the newest first. */
export function firstOfEachSide<Row extends { clauseId: string; partyId: string }>(rows: readonly Row[]): Row[] {
  const seen = new Map<string, Row>()
  for (const row of rows) {
    const side = `${row.clauseId} ${row.partyId}`
    if (!seen.has(side)) seen.set(side, row)
  }
  return [...seen.values()]
}

/** The clauses on which something was reported at a meeting, each with what every side said. */
export function reportedView(rows: readonly ReportedRow[], locale: Locale) {
  const clauses = new Map<string, { row: ReportedRow; sides: ReturnType<typeof sideView>[] }>()
  for (const row of firstOfEachSide(rows)) {
    const clause = clauses.get(row.clauseId) ?? { row, sides: [] }
    clauses.set(row.clauseId, { row, sides: [...clause.sides, sideView(row, locale)] })
  }
  return [...clauses.values()].map(({ row: { agreement, clause }, sides }) => {
    const title = chooseText(agreement.texts, locale, agreement.primaryLocale)
    const text = chooseText(clause.texts, locale)
    return {
      agreement: {
        key: agreement.key,
        name: title?.shortTitle ?? agreement.key,
        locale: title?.locale ?? locale,
      },
      number: clause.number,
      heading: text && { text: text.heading, lang: text.locale },
      sides,
    }
  })
}

function sideView({ partyId, party: { body }, status, asOfOn, asOfPrecision }: ReportedRow, locale: Locale) {
  const { name, locale: lang } = body.country ? countryView(body.country, locale) : namedLink(body, locale)
  return { partyId, name, locale: lang, status, latest: { asOf: storedDate(asOfOn, asOfPrecision) } }
}
