import 'server-only'
import { partyTermsSelect, termsSelect } from '@/lib/agreements/agreement-terms-select'
import { partiesSelect } from '@/lib/agreements/party-select'
import { mostClauses } from '@/lib/clauses/clause-limit'
import type { Prisma } from '@/lib/generated/prisma/client'
import { clauseLedgerSelect } from '@/lib/ledger/clause-ledger-select'
import { reportingMeetingsSelect } from '@/lib/rhythm/meeting-days'

const bodyKey = { body: { select: { key: true, countryCode: true } } } as const

/** An agreement with all that tells what its sides have taken on: who they are, its clauses, and what each side last said. */
export const commitmentSelect = {
  ...termsSelect,
  ...partiesSelect,
  parties: {
    select: {
      ...partiesSelect.parties.select,
      ...partyTermsSelect,
      authorities: { select: bodyKey, where: { body: { state: 'published' } } },
    },
  },
  key: true,
  primaryLocale: true,
  reportingRhythm: true,
  meetings: reportingMeetingsSelect,
  clauses: {
    select: {
      id: true,
      key: true,
      number: true,
      printedNumber: true,
      nature: true,
      obliged: true,
      obligedPartyId: true,
      dueOn: true,
      duePrecision: true,
      dueCalendar: true,
      reportingRhythm: true,
      texts: { where: { current: true }, select: { locale: true, heading: true } },
      responsible: { select: { partyId: true, ...bodyKey }, where: { body: { state: 'published' } } },
      latest: { select: { partyId: true, status: true } },
      ...clauseLedgerSelect,
    },
    orderBy: [{ position: 'asc' }, { number: 'asc' }],
    take: mostClauses,
  },
} satisfies Prisma.AgreementSelect

export type CommitmentRow = Prisma.AgreementGetPayload<{ select: typeof commitmentSelect }>
