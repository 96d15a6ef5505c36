import 'server-only'
import { partiesSelect, partyViews } from '@/lib/agreements/party-select'
import { openDisputes } from '@/lib/disputes/dispute-select'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { storedDate } from '@/lib/records/stored-date'
import { clauseStanding } from './clause-standing'
import { reportSelect, reportView } from './report-select'

/** What the desk shows of a clause wherever it is to be reported on. */
export const clauseHeadSelect = {
  id: true,
  number: true,
  nature: true,
  dueOn: true,
  duePrecision: true,
  dueCalendar: true,
  version: true,
  texts: { where: { current: true }, select: { locale: true, heading: true, text: true, status: true } },
  latest: { select: { report: { select: reportSelect } } },
  disputes: openDisputes,
  agreement: { select: { ...partiesSelect, key: true, primaryLocale: true } },
} satisfies Prisma.ClauseSelect

type ClauseHead = Prisma.ClauseGetPayload<{ select: typeof clauseHeadSelect }>

/** A clause for a reader of `locale`, with what its sides say of it. */
export function clauseHead(row: ClauseHead, locale: Locale) {
  const primary = row.agreement.primaryLocale
  const text = chooseText(row.texts, locale, primary)
  const title = chooseText(row.agreement.texts, locale, primary)
  const parties = partyViews(row.agreement, locale, primary)
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    heading: text?.heading ?? row.agreement.key,
    text: text?.text ?? '',
    textLocale: text?.locale ?? locale,
    due: storedDate(row.dueOn, row.duePrecision, row.dueCalendar),
    agreementKey: row.agreement.key,
    agreementTitle: title?.shortTitle ?? row.agreement.key,
    agreementLocale: title?.locale ?? locale,
    parties,
    /** Open ones. */
    openDisputes: row.disputes,
    standing: clauseStanding(
      row.latest.map(({ report }) => reportView(report, locale)),
      parties,
    ),
  }
}
