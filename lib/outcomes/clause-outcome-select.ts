import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { listLimit } from '@/lib/records/list-limit'
import { named, namedLink, titled } from '@/lib/records/named-link'
import { datesDiffer, otherOutcomeDates } from '@/lib/records/other-value-select'
import { choosePassage } from '@/lib/records/passage'
import { storedDate } from '@/lib/records/stored-date'

const outcomeSelect = {
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
} satisfies Prisma.OutcomeSelect

/** What the public reads of the outcomes of a clause. */
export const clauseOutcomesSelect = {
  where: { outcome: { state: 'published' } },
  select: { outcome: { select: outcomeSelect } },
  take: listLimit,
} satisfies Prisma.Clause$outcomesArgs

/** The same with what the thread of the clause says of them: who took part, which films, and which decisions they carry out. */
export const threadOutcomesSelect = {
  where: clauseOutcomesSelect.where,
  select: {
    outcome: {
      select: {
        ...outcomeSelect,
        bodies: {
          where: { body: { state: 'published' } },
          select: { role: true, body: named },
          orderBy: { body: { key: 'asc' } },
          take: listLimit,
        },
        films: { where: { film: { state: 'published' } }, select: { film: titled }, take: listLimit },
        decisions: { select: { decisionKey: true, meeting: { select: { key: true } } }, take: listLimit },
      },
    },
  },
  take: listLimit,
} satisfies Prisma.Clause$outcomesArgs

type OutcomeRow = Prisma.OutcomeClauseGetPayload<typeof clauseOutcomesSelect>
type ThreadOutcomeRow = Prisma.OutcomeClauseGetPayload<typeof threadOutcomesSelect>

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

/** An outcome in the thread of a clause for a reader of `locale`. */
export function threadOutcomeView(row: ThreadOutcomeRow, locale: Locale) {
  return {
    ...clauseOutcomeView(row, locale),
    bodies: row.outcome.bodies.map(({ role, body }) => ({ role, ...namedLink(body, locale) })),
    films: row.outcome.films.map(({ film }) => namedLink(film, locale)),
    decisions: row.outcome.decisions.map(({ decisionKey, meeting }) => ({
      meeting: meeting.key,
      decision: decisionKey,
    })),
  }
}
