import 'server-only'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { listAgreementParts } from '@/lib/history/agreement-part-queries'
import type { RecordName } from '@/lib/history/history-entry'
import type { Locale } from '@/lib/i18n/locales'
import { listLimit } from '@/lib/records/list-limit'
import {
  agreementReferenceSelect,
  bodyReferenceSelect,
  type ClauseReference,
  clauseReferenceSelect,
  toAgreementReference,
  toBodyReference,
  toClauseReference,
} from '@/lib/records/record-references'
import type { Reference } from '@/lib/records/reference'
import type { FeedScope } from './feed-address'

const published = { state: 'published' } as const

export interface FeedContents {
  /** Null for the whole registry. */
  record: Reference | ClauseReference | null
  /** The records whose revisions are told; null for those of all. */
  names: RecordName[] | null
  reports: Prisma.StatusReportWhereInput
  disputes: Prisma.DisputeWhereInput
}

/**
 * What belongs into a feed: of an agreement its clauses, obstacles and meetings, of a body its agreements and meetings, of a clause
 * its obstacles and outcomes. Null where the public sees no such record.
 */
export async function getFeedContents(scope: FeedScope, locale: Locale): Promise<FeedContents | null> {
  const ofPublic = { clause: { agreement: published } }
  switch (scope.kind) {
    case 'registry':
      return { record: null, names: null, reports: ofPublic, disputes: ofPublic }
    case 'agreements': {
      const agreement = await publicDb().agreement.findFirst({
        where: { key: scope.key, ...published },
        select: {
          ...agreementReferenceSelect,
          meetings: { where: { meeting: published }, select: { meeting: { select: { key: true } } }, take: listLimit },
        },
      })
      if (!agreement) return null
      const meetings = agreement.meetings.map(({ meeting }) => ({ noun: 'meetings' as const, key: meeting.key }))
      const parts = await listAgreementParts(scope.key)
      return {
        record: toAgreementReference(agreement, locale),
        names: [{ noun: 'agreements', key: scope.key }, ...parts, ...meetings],
        reports: { clause: { agreement: { key: scope.key, ...published } } },
        disputes: { clause: { agreement: { key: scope.key, ...published } } },
      }
    }
    case 'bodies':
      return bodyContents(scope.key, locale)
    case 'clauses':
      return clauseContents(scope.key, locale)
  }
}

async function clauseContents(key: string, locale: Locale): Promise<FeedContents | null> {
  const clause = await publicDb().clause.findFirst({
    where: { key, ...published, agreement: published },
    select: {
      ...clauseReferenceSelect,
      obstacles: { where: published, select: { key: true }, orderBy: { key: 'asc' }, take: listLimit },
      outcomes: {
        where: { outcome: published },
        select: { outcome: { select: { key: true } } },
        orderBy: { outcome: { key: 'asc' } },
        take: listLimit,
      },
    },
  })
  if (!clause) return null
  const said = { clause: { key, agreement: published } }
  return {
    record: toClauseReference(clause, locale),
    names: [
      { noun: 'clauses', key },
      ...clause.obstacles.map((obstacle) => ({ noun: 'obstacles' as const, key: obstacle.key })),
      ...clause.outcomes.map(({ outcome }) => ({ noun: 'outcomes' as const, key: outcome.key })),
    ],
    reports: said,
    disputes: said,
  }
}

async function bodyContents(key: string, locale: Locale): Promise<FeedContents | null> {
  const body = await publicDb().body.findFirst({ where: { key, ...published }, select: bodyReferenceSelect })
  if (!body) return null
  const [agreements, meetings] = await Promise.all([
    publicDb().agreement.findMany({
      where: {
        ...published,
        parties: { some: { OR: [{ body: { key } }, { authorities: { some: { body: { key } } } }] } },
      },
      select: { key: true },
      orderBy: { key: 'asc' },
      take: listLimit,
    }),
    publicDb().meeting.findMany({
      where: { ...published, OR: [{ hostBody: { key } }, { delegations: { some: { body: { key } } } }] },
      select: { key: true },
      orderBy: { key: 'asc' },
      take: listLimit,
    }),
  ])
  return {
    record: toBodyReference(body, locale),
    names: [
      { noun: 'bodies', key },
      ...agreements.map((agreement) => ({ noun: 'agreements' as const, key: agreement.key })),
      ...meetings.map((meeting) => ({ noun: 'meetings' as const, key: meeting.key })),
    ],
    reports: {
      clause: { agreement: published },
      OR: [{ reportingBody: { key } }, { party: { body: { key } } }],
    },
    disputes: {
      clause: { agreement: published },
      OR: [{ body: { key } }, { party: { body: { key } } }, { report: { party: { body: { key } } } }],
    },
  }
}
