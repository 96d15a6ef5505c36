import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { listLimit } from '@/lib/records/list-limit'
import { named, namedLink } from '@/lib/records/named-link'
import { datesDiffer, otherOutcomeDates } from '@/lib/records/other-value-select'
import { choosePassage } from '@/lib/records/passage'
import { storedDate } from '@/lib/records/stored-date'

/** What the public reads of the outcomes of a clause. */
export const clauseOutcomesSelect = {
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
} satisfies Prisma.Clause$outcomesArgs

type OutcomeRow = Prisma.OutcomeClauseGetPayload<typeof clauseOutcomesSelect>

/** An outcome of a clause for a reader of `locale`: what came of it, when, and who told of it. */
export function clauseOutcomeView({ outcome }: OutcomeRow, locale: Locale) {
  return {
    ...namedLink(outcome, locale),
    kind: outcome.kind,
    description: choosePassage(outcome.texts, ({ description }) => description, locale),
    date: storedDate(outcome.happenedOn, outcome.datePrecision, outcome.dateCalendar),
    datesDiffer: datesDiffer(outcome),
    period: choosePassage(outcome.texts, ({ period }) => period, locale),
    toldBy: outcome.toldByPerson && namedLink(outcome.toldByPerson, locale),
    toldByBody: outcome.toldByBody && namedLink(outcome.toldByBody, locale),
    sourceKeys: outcome.sources.map(({ source }) => source.key),
  }
}
