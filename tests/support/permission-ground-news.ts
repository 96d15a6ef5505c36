import { db } from '@/lib/db'
import type { GroundDisputes } from './permission-ground-disputes'

type Official = 'officialA' | 'officialB'

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
