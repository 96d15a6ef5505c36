import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { meetingFacts, meetingFactsSelect } from '@/lib/meetings/meeting-facts-select'
import { statementSelect, statementView } from '@/lib/meetings/statement-select'
import { listLimit } from '@/lib/records/list-limit'
import { named, namedLink } from '@/lib/records/named-link'
import { choosePassage } from '@/lib/records/passage'

/** What the page of an agreement shows of its meetings. */
export const agreementMeetingsSelect = {
  where: { meeting: { state: 'published' } },
  // Newest first; those whose date no source states at the end.
  orderBy: [{ meeting: { startsOn: { sort: 'desc', nulls: 'last' } } }, { meeting: { key: 'asc' } }],
  select: {
    meeting: {
      select: {
        ...meetingFactsSelect,
        texts: { select: { locale: true, title: true, place: true, dateNote: true } },
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
} satisfies Prisma.Agreement$meetingsArgs

type MeetingRow = Prisma.MeetingAgreementGetPayload<typeof agreementMeetingsSelect>

/** A meeting of the agreement for a reader of `locale`, with what was said there. */
export function agreementMeetingView({ meeting }: MeetingRow, agreementKey: string, locale: Locale) {
  const text = chooseText(meeting.texts, locale)
  return {
    ...meetingFacts(meeting),
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
