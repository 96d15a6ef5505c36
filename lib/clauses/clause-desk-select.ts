import 'server-only'
import type { Actor } from '@/lib/auth/permissions'
import type { Prisma } from '@/lib/generated/prisma/client'

/**
 * The published clauses of an agreement of which the person speaks for a party. As part of every query, so that foreign, withdrawn and
 * absent are one answer.
 */
export function followedClauses({ bodyIds }: Actor, agreementKey: string) {
  const own = { in: [...bodyIds] }
  return {
    state: 'published',
    agreement: {
      key: agreementKey,
      state: 'published',
      parties: { some: { OR: [{ bodyId: own }, { authorities: { some: { bodyId: own } } }] } },
    },
  } satisfies Prisma.ClauseWhereInput
}

/** Who may speak for which side. */
export const speakingSelect = {
  id: true,
  body: { select: { id: true, key: true, countryCode: true } },
  authorities: { select: { body: { select: { id: true, key: true } } } },
} satisfies Prisma.AgreementPartySelect
