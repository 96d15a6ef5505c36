import 'server-only'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { listLimit } from '@/lib/records/list-limit'
import { namedLink } from '@/lib/records/named-link'
import {
  agreementReferenceSelect,
  bodyReferenceSelect,
  clauseReferenceSelect,
  toAgreementReference,
  toClauseReference,
} from '@/lib/records/record-references'
import { moveUnknown, type ObstacleFacet, type ObstacleFilter, obstaclesPerPage } from './obstacle-filter'
import { obstacleSelect, obstacleView } from './obstacle-select'

const published = { state: 'published' } as const

/** The obstacles that the filter leaves, but for one facet: what its values are counted in. */
function whereOf(filter: ObstacleFilter, without?: ObstacleFacet): Prisma.ObstacleWhereInput {
  const asked = { ...filter }
  if (without) delete asked[without]
  const { standing, kind, move, agreement } = asked
  const shownMoves = { body: published }
  return {
    ...published,
    role: 'obstacle',
    source: published,
    agreement: { ...published, ...(agreement === undefined ? {} : { key: agreement }) },
    ...(standing === undefined ? {} : { standing }),
    ...(kind === undefined ? {} : { kind }),
    ...(move === undefined
      ? {}
      : { moves: move === moveUnknown ? { none: shownMoves } : { some: { body: { ...published, key: move } } } }),
  }
}

const rowSelect = {
  ...obstacleSelect,
  source: { select: { key: true } },
  agreement: { select: agreementReferenceSelect },
  clause: { select: clauseReferenceSelect },
} satisfies Prisma.ObstacleSelect

/**
 * One page of the obstacles that the filter leaves: those that stand before those that are resolved, each the longest-standing first
 * and those of which nobody has said since when last; with how many there are, and how many each value of a facet would leave.
 * Circumstances, which stand in nobody's way, are not among them.
 */
export async function listPublishedObstacles(filter: ObstacleFilter, locale: Locale) {
  const db = publicDb()
  const [rows, total, facets] = await Promise.all([
    db.obstacle.findMany({
      where: whereOf(filter),
      select: rowSelect,
      orderBy: [{ standing: 'asc' }, { sinceOn: { sort: 'asc', nulls: 'last' } }, { key: 'asc' }],
      take: obstaclesPerPage,
      skip: (filter.page - 1) * obstaclesPerPage,
    }),
    db.obstacle.count({ where: whereOf(filter) }),
    countFacets(filter, locale),
  ])
  return {
    total,
    facets,
    rows: rows.map(({ agreement, clause, source, ...row }) => ({
      ...obstacleView(row, locale, agreement.primaryLocale),
      sourceKey: source.key,
      agreement: toAgreementReference(agreement, locale),
      clause: clause && toClauseReference(clause, locale),
    })),
  }
}

/** The next keys of the obstacles that the filter leaves, in the order of the keys: for files, which have no pages. */
export async function obstacleKeysAfter(filter: ObstacleFilter, after: string, most: number): Promise<string[]> {
  const rows = await publicDb().obstacle.findMany({
    where: { AND: [whereOf(filter), { key: { gt: after } }] },
    select: { key: true },
    orderBy: { key: 'asc' },
    take: most,
  })
  return rows.map(({ key }) => key)
}

export type ObstacleList = Awaited<ReturnType<typeof listPublishedObstacles>>

/** `name` is that of a record; null for words that the messages have. */
interface FacetValue {
  facet: ObstacleFacet
  value: string
  name: string | null
  count: number
}

async function countFacets(filter: ObstacleFilter, locale: Locale): Promise<FacetValue[]> {
  const db = publicDb()
  const most = { take: listLimit } as const
  const [standings, kinds, agreements, bodies, unknown] = await Promise.all([
    db.obstacle.groupBy({ by: ['standing'], where: whereOf(filter, 'standing'), _count: true }),
    db.obstacle.groupBy({ by: ['kind'], where: whereOf(filter, 'kind'), _count: true }),
    db.obstacle.groupBy({
      by: ['agreementId'],
      where: whereOf(filter, 'agreement'),
      _count: true,
      orderBy: { agreementId: 'asc' },
      ...most,
    }),
    db.obstacleMove.groupBy({
      by: ['bodyId'],
      where: { body: published, obstacle: whereOf(filter, 'move') },
      _count: true,
      orderBy: { bodyId: 'asc' },
      ...most,
    }),
    db.obstacle.count({ where: whereOf({ ...filter, move: moveUnknown }) }),
  ])
  // A value that is chosen keeps its name where the other filters leave nothing of it.
  const [namedAgreements, namedBodies] = await Promise.all([
    db.agreement.findMany({
      where: {
        ...published,
        OR: [{ id: { in: agreements.map(({ agreementId }) => agreementId) } }, { key: filter.agreement ?? '' }],
      },
      select: { id: true, ...agreementReferenceSelect },
    }),
    db.body.findMany({
      where: { ...published, OR: [{ id: { in: bodies.map(({ bodyId }) => bodyId) } }, { key: filter.move ?? '' }] },
      select: { id: true, ...bodyReferenceSelect },
    }),
  ])
  const countOf = new Map<string, number>([
    ...agreements.map(({ agreementId, _count }) => [agreementId, _count] as const),
    ...bodies.map(({ bodyId, _count }) => [bodyId, _count] as const),
  ])
  const ofRecord = (facet: ObstacleFacet, { id, key, name }: { id: string; key: string; name: string }) => ({
    ...{ facet, value: key, name, count: countOf.get(id) ?? 0 },
  })
  return [
    ...standings.map(({ standing, _count }) => ({
      facet: 'standing' as const,
      value: standing,
      name: null,
      count: _count,
    })),
    ...kinds.map(({ kind, _count }) => ({ facet: 'kind' as const, value: kind, name: null, count: _count })),
    ...namedBodies.map(({ id, ...body }) => ofRecord('move', { id, ...namedLink(body, locale) })),
    { facet: 'move', value: moveUnknown, name: null, count: unknown },
    ...namedAgreements.map(({ id, ...row }) => ofRecord('agreement', { id, ...toAgreementReference(row, locale) })),
  ]
}
