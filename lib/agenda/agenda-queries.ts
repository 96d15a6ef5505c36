import 'server-only'
import { agreementClock } from '@/lib/agreements/agreement-clock'
import { comingDates } from '@/lib/agreements/agreement-coming-dates'
import { termsOf } from '@/lib/agreements/agreement-terms-select'
import { addSpan, type IsoDay } from '@/lib/agreements/day-math'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import { listLimit } from '@/lib/records/list-limit'
import { storedDate } from '@/lib/records/stored-date'
import { agendaAgreementSelect, followedClauses } from './agenda-clause-queries'
import { type MeetingNow, meetingNow } from './agenda-meeting'
import { agendaProposals, type Proposal } from './agenda-proposals'
import { localized } from './agenda-words'

/** Agreements of one meeting that its agenda is proposed from. */
const mostAgreements = 10

export interface ProposedAgenda {
  meeting: MeetingNow
  proposals: Proposal[]
}

/**
 * What the agenda of a meeting should speak of by what stands open under its agreements; null where there is no such meeting, or for
 * whoever neither keeps the registry nor speaks for a party of one of them. Officials see the meeting only once it is published.
 * @param today ISO day
 */
export async function getProposedAgenda(
  actor: Actor,
  meetingKey: string,
  today: IsoDay,
): Promise<ProposedAgenda | null> {
  const meeting = await meetingNow(db(), meetingKey, can(actor, 'record.edit', {}))
  if (!meeting) return null
  const agreements = await agreementsOf(meeting.agreements)
  if (!can(actor, 'record.edit', {})) {
    const speakerBodyIds = agreements.flatMap(({ parties }) =>
      parties.flatMap(({ bodyId, authorities }) => [bodyId, ...authorities.map((one) => one.bodyId)]),
    )
    if (!can(actor, 'agreement.follow', { speakerBodyIds })) return null
  }
  const [decisions, followed] = await Promise.all([
    openDecisions(meeting),
    Promise.all(agreements.map((agreement) => followedClauses(agreement, today))),
  ])
  const dates = agreements.flatMap((agreement) => {
    const clock = agreementClock(termsOf(agreement, agreement.linksTo[0]?.from ?? null), today)
    return comingDates(clock, today, addSpan(today, { unit: 'months', count: 12 })).map((coming) => ({
      ...coming,
      agreement: agreement.key,
    }))
  })
  const facts = {
    decisions,
    dates,
    clauses: followed.flatMap(({ clauses }) => clauses),
    turns: followed.flatMap(({ turns }) => turns),
  }
  return { meeting, proposals: agendaProposals(facts, today) }
}

function agreementsOf(keys: readonly string[]) {
  return db().agreement.findMany({
    where: { key: { in: keys.slice(0, mostAgreements) }, state: 'published' },
    select: agendaAgreementSelect,
    orderBy: { key: 'asc' },
  })
}

async function openDecisions({ key, agreements }: MeetingNow) {
  const rows = await db().decision.findMany({
    where: {
      decisionState: 'open',
      kind: { not: 'information' },
      meeting: {
        key: { not: key },
        state: 'published',
        agreements: { some: { agreement: { key: { in: agreements } } } },
      },
    },
    select: {
      id: true,
      kind: true,
      dueOn: true,
      duePrecision: true,
      dueCalendar: true,
      texts: { select: { locale: true, text: true } },
      meeting: { select: { key: true, texts: { select: { locale: true, title: true } } } },
    },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: listLimit,
  })
  return rows.map(({ id, kind, dueOn, duePrecision, dueCalendar, texts, meeting }) => ({
    id,
    isProposal: kind === 'proposal',
    text: localized(texts, ({ text }) => text),
    due: storedDate(dueOn, duePrecision, dueCalendar),
    meeting: { key: meeting.key, title: localized(meeting.texts, ({ title }) => title) },
  }))
}
