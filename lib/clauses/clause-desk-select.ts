import 'server-only'
import { type Actor, can, ownBodyIds } from '@/lib/auth/permissions'
import type { Prisma } from '@/lib/generated/prisma/client'

/**
 * The published clauses of an agreement of which the person works for a party. As part of every query, so that foreign, withdrawn and
 * absent are one answer.
 */
export function followedClauses(actor: Actor, agreementKey: string) {
  return {
    state: 'published',
    agreement: followedAgreement(actor, agreementKey),
  } satisfies Prisma.ClauseWhereInput
}

function followedAgreement(actor: Actor, key: string) {
  const own = { in: ownBodyIds(actor) }
  const parties = { some: { OR: [{ bodyId: own }, { authorities: { some: { bodyId: own } } }] } }
  return { key, state: 'published', parties } satisfies Prisma.AgreementWhereInput
}

/** The agreement on which the person may say anything: any for whoever records letters, who then says for whom. */
export function reportedAgreement(actor: Actor, key: string): Prisma.AgreementWhereInput {
  return can(actor, 'clause.recordLetter', {}) ? { key, state: 'published' } : followedAgreement(actor, key)
}

/** Its published clauses. */
export function reportedClauses(actor: Actor, agreementKey: string): Prisma.ClauseWhereInput {
  return { state: 'published', agreement: reportedAgreement(actor, agreementKey) }
}

/** Who may speak for which side. */
export const speakingSelect = {
  id: true,
  body: { select: { id: true, key: true, countryCode: true } },
  authorities: { select: { body: { select: { id: true, key: true } } } },
} satisfies Prisma.AgreementPartySelect
