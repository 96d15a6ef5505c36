import 'server-only'
import { partyTermsSelect, termsSelect } from '@/lib/agreements/agreement-terms-select'
import { mostClauses } from '@/lib/clauses/clause-limit'
import type { Prisma } from '@/lib/generated/prisma/client'
import { reportingMeetingsSelect } from './meeting-days'

/** What tells which reports are due under an agreement, from whom, and by whom they may be made. */
export const dutySelect = {
  ...termsSelect,
  reportingRhythm: true,
  parties: { select: { ...partyTermsSelect, bodyId: true, authorities: { select: { bodyId: true } } } },
  meetings: reportingMeetingsSelect,
  clauses: {
    select: {
      id: true,
      number: true,
      nature: true,
      reportingRhythm: true,
      latest: { select: { partyId: true, status: true } },
    },
    orderBy: [{ position: 'asc' }, { number: 'asc' }],
    take: mostClauses,
  },
} satisfies Prisma.AgreementSelect
