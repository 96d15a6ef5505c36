import { randomUUID } from 'node:crypto'
import { hashLinkToken, newLinkToken } from '@/lib/auth/access-link'
import { db } from '@/lib/db'
import { type ActorName, actorNames } from './permission-actors'
import type { GroundDisputes } from './permission-ground-disputes'

/** The tokens by which each actor may confirm to follow. */
export type GroundFollows = Record<ActorName, string>

export async function makeFollowRequests(): Promise<GroundFollows> {
  const tokens = actorNames.map((name) => [name, newLinkToken()] as const)
  for (const [name, token] of tokens)
    await db().followRequest.create({
      data: {
        ...{
          email: `follower.${name.toLowerCase()}@permissions.invalid`,
          locale: 'en',
          noun: 'agreements',
          key: 'ir-ru',
        },
        ...{ tokenHash: hashLinkToken(token), submissionId: randomUUID(), mail: 'sent' },
      },
      select: { id: true },
    })
  return Object.fromEntries(tokens) as GroundFollows
}

type Official = 'officialA' | 'officialB'

/** The reports that were filed from each official's draft. */
export type GroundFiled = Record<Official, string>

export async function makeFiledDrafts(
  accounts: Record<Official, { id: string }>,
  { reports }: GroundDisputes,
): Promise<GroundFiled> {
  const file = async (name: Official) => {
    const reportId = reports[reportOn[name]] ?? ''
    await db().filedDraft.create({ data: { reportId, authorId: accounts[name].id }, select: { reportId: true } })
    return reportId
  }
  return { officialA: await file('officialA'), officialB: await file('officialB') }
}

/** What each official is told of. */
export type GroundNews = Record<Official, string>

/** Of another side's report in an agreement of each. */
const reportOn = { officialA: 'ir-ru-1', officialB: 'kz-az-2' } as const

export async function makeNews(
  accounts: Record<Official, { id: string }>,
  { reports }: GroundDisputes,
): Promise<GroundNews> {
  const tell = async (name: Official) => {
    const { id } = await db().news.create({
      data: {
        ...{ userId: accounts[name].id, recordedAt: new Date(), mail: 'none' },
        reports: { create: { reportId: reports[reportOn[name]] ?? '' } },
      },
      select: { id: true },
    })
    return id
  }
  return { officialA: await tell('officialA'), officialB: await tell('officialB') }
}
