import { beforeAll, describe, expect, test } from 'vitest'
import { getPublishedBody } from '@/lib/bodies/body-queries'
import { getPublishedClause } from '@/lib/clauses/clause-queries'
import type { Prisma } from '@/lib/generated/prisma/client'
import { moveUnknown, noObstacleFilter, obstaclesPerPage } from '@/lib/obstacles/obstacle-filter'
import { listPublishedObstacles } from '@/lib/obstacles/obstacle-list-queries'
import { testDatabase } from '@/tests/support/database'

const registry = testDatabase()

async function obstacle(key: string, more: Partial<Prisma.ObstacleCreateInput> = {}): Promise<void> {
  await registry.db.obstacle.create({
    data: {
      ...{ key, role: 'obstacle', kind: 'law', state: 'published' },
      agreement: { connect: { key: 'ir-ru' } },
      speaker: { connect: { key: 'mohammad-khazaei' } },
      source: { connect: { key: 's0' } },
      texts: { create: { locale: 'en', text: 'Test obstacle.' } },
      ...more,
    },
  })
}

const day = (iso: string) => new Date(`${iso}T00:00:00Z`)
const list = (filter: Partial<typeof noObstacleFilter> = {}) =>
  listPublishedObstacles({ ...noObstacleFilter, ...filter }, 'en')
const keys = ({ rows }: Awaited<ReturnType<typeof list>>) => rows.map(({ key }) => key)

describe('the register of obstacles', () => {
  beforeAll(async () => {
    const resolved = { standing: 'resolved', resolvedOn: day('2026-02-01'), resolvedPrecision: 'month' } as const
    await obstacle('test-resolved', { ...resolved, resolvedOutcome: { connect: { key: 'kazan-prizes' } } })
    await obstacle('test-late', { sinceOn: day('2026-01-01'), sincePrecision: 'year', kind: 'funding' })
    await obstacle('test-early', { sinceOn: day('2024-05-06'), sincePrecision: 'day' })
    await registry.db.obstacleMove.create({
      data: { obstacle: { connect: { key: 'test-early' } }, body: { connect: { key: 'ru-mincult' } } },
    })
  })

  test('has what stands before what is resolved, the longest-standing first, and no circumstances', async () => {
    const all = await list()
    expect(keys(all)).toEqual(['test-early', 'test-late', 'screening-speed', 'test-resolved'])
    expect(all.total).toBe(4)
    expect(all.rows[0]).toMatchObject({
      moves: [{ key: 'ru-mincult' }],
      since: { date: '2024-05-06' },
      resolution: null,
    })
    // Nobody has said whose move it is, or since when.
    expect(all.rows[2]).toMatchObject({ moves: [], since: { precision: 'unknown' } })
    expect(all.rows[3]).toMatchObject({ resolution: { outcome: { key: 'kazan-prizes' }, meeting: null } })
  })

  test('is asked by state, kind, whose move and agreement, and says how many each choice would leave', async () => {
    expect(keys(await list({ standing: 'resolved' }))).toEqual(['test-resolved'])
    expect(keys(await list({ kind: 'funding' }))).toEqual(['test-late'])
    expect(keys(await list({ move: 'ru-mincult' }))).toEqual(['test-early'])
    expect(keys(await list({ move: moveUnknown, standing: 'open' }))).toEqual(['test-late', 'screening-speed'])
    expect(keys(await list({ agreement: 'kz-az' }))).toEqual([])
    const { facets } = await list({ kind: 'law' })
    const countOf = (facet: string, value: string) =>
      facets.find((one) => one.facet === facet && one.value === value)?.count ?? 0
    expect([countOf('kind', 'funding'), countOf('move', 'ru-mincult'), countOf('move', moveUnknown)]).toEqual([1, 1, 1])
    expect([countOf('standing', 'open'), countOf('agreement', 'ir-ru')]).toEqual([1, 2])
  })

  test('comes page by page', async () => {
    for (let index = 0; index < obstaclesPerPage; index += 1) await obstacle(`test-more-${index}`, { kind: 'staff' })
    const pages = await Promise.all([1, 2].map((page) => list({ page })))
    expect(pages.map(({ rows, total }) => [rows.length, total])).toEqual([
      [obstaclesPerPage, obstaclesPerPage + 4],
      [4, obstaclesPerPage + 4],
    ])
    expect(new Set(pages.flatMap(keys)).size).toBe(obstaclesPerPage + 4)
    await registry.db.obstacle.deleteMany({ where: { kind: 'staff' } })
  })

  test('stands on the page of the clause and of the body whose move it is', async () => {
    const clause = await registry.db.clause.findUniqueOrThrow({ where: { key: 'ir-ru-2' }, select: { id: true } })
    await registry.db.obstacle.update({ where: { key: 'test-early' }, data: { clauseId: clause.id } })
    const page = await getPublishedClause('ir-ru', 2, 'en')
    expect(page?.obstacles.find(({ key }) => key === 'test-early')).toMatchObject({ moves: [{ key: 'ru-mincult' }] })
    expect((await getPublishedBody('ru-mincult', 'en', '2026-01-01'))?.obstacles.map(({ key }) => key)).toEqual([
      'test-early',
    ])
    expect((await getPublishedBody('ir-cinema-org', 'en', '2026-01-01'))?.obstacles).toEqual([])
  })

  test('is resolved only by a day or by something, and not before it arose', async () => {
    await expect(obstacle('test-bad', { standing: 'resolved' })).rejects.toThrow('Obstacle_resolution_said')
    await expect(obstacle('test-bad', { resolvedOutcome: { connect: { key: 'kazan-prizes' } } })).rejects.toThrow(
      'Obstacle_resolution_said',
    )
    const since = { sinceOn: day('2026-03-02'), sincePrecision: 'day' } as const
    const on = (iso: string, resolvedPrecision: 'day' | 'month') =>
      ({ ...since, standing: 'resolved', resolvedOn: day(iso), resolvedPrecision }) as const
    await expect(obstacle('test-bad', on('2026-03-01', 'day'))).rejects.toThrow('Obstacle_resolved_after_since')
    await obstacle('test-same-month', on('2026-03-01', 'month'))
    const words = { create: { locale: 'en', resolution: 'Test.' } } as const
    await expect(obstacle('test-bad', { resolutions: words })).rejects.toThrow('words of a resolution have a source')
    const by = (key: string, resolvedDecisionKey: string) =>
      ({ standing: 'resolved', resolvedMeeting: { connect: { key } }, resolvedDecisionKey }) as const
    await expect(obstacle('test-bad', by('ir-ru-online-2', 'none'))).rejects.toThrow('no such decision of the meeting')
    await expect(obstacle('test-bad', by('baku-panel', 'joint-platforms'))).rejects.toThrow('about another agreement')
    expect(await registry.db.obstacle.count({ where: { key: 'test-bad' } })).toBe(0)
  })

  test('tells nobody of what is not public: a body, an outcome, the words of a source', async () => {
    await registry.db.outcome.update({ where: { key: 'kazan-prizes' }, data: { state: 'withdrawn' } })
    const body = { key: 'test-body', kind: 'office', state: 'withdrawn' } as const
    await registry.db.obstacleMove.create({
      data: { obstacle: { connect: { key: 'test-late' } }, body: { create: body } },
    })
    const { rows, facets } = await list()
    expect(rows.find(({ key }) => key === 'test-resolved')).toMatchObject({ resolution: { outcome: null } })
    expect(rows.find(({ key }) => key === 'test-late')).toMatchObject({ moves: [] })
    expect(facets.some(({ value }) => value === body.key)).toBe(false)
    expect(keys(await list({ move: body.key }))).toEqual([])
    expect(await registry.publicDb.obstacleMove.count()).toBe(1)
  })
})
