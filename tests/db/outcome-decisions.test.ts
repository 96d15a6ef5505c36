import { createElement } from 'react'
import { beforeAll, describe, expect, test } from 'vitest'
import { FilmThread } from '@/components/films/film-thread'
import { OutcomeThread } from '@/components/outcomes/outcome-thread'
import { getPublishedAgreement } from '@/lib/agreements/agreement-queries'
import { getPublishedClause } from '@/lib/clauses/clause-queries'
import { clauseThread } from '@/lib/clauses/clause-thread'
import { getPublishedFilm } from '@/lib/films/film-queries'
import { getPublishedOutcome } from '@/lib/outcomes/outcome-queries'
import { testDatabase } from '@/tests/support/database'
import { rendered } from '@/tests/support/rendered'

const registry = testDatabase()
/** An outcome and a decision about the second clause of the same agreement. */
const outcome = 'content-market-stand'
const decision = { meeting: 'ir-ru-online-2', key: 'screening-consultation' }

async function link(key: string, meeting: string, decisionKey: string): Promise<void> {
  await registry.db.outcomeDecision.create({
    data: { outcome: { connect: { key } }, meeting: { connect: { key: meeting } }, decisionKey },
  })
}

async function thread() {
  const clause = await getPublishedClause('ir-ru', 2, 'en')
  if (!clause) throw new Error('The clause is published')
  return clauseThread(clause.statements, clause.outcomes, clause.films)
}

const under = ({ entries }: Awaited<ReturnType<typeof thread>>) =>
  entries.flatMap((entry) =>
    entry.kind === 'decision' ? entry.outcomes.map(({ key }) => [entry.decision.key, key]) : [],
  )
const alone = ({ entries }: Awaited<ReturnType<typeof thread>>) =>
  entries.flatMap((entry) => (entry.kind === 'outcome' ? [entry.outcome.key] : []))

describe('a decision that an outcome carries out', () => {
  beforeAll(async () => {
    const { id } = await registry.db.clause.findUniqueOrThrow({ where: { key: 'ir-ru-2' }, select: { id: true } })
    const linked = { outcome: { connect: { key: outcome } }, clause: { connect: { id } } }
    const isLinked = await registry.db.outcomeClause.findFirst({ where: { clauseId: id, outcome: { key: outcome } } })
    if (!isLinked) await registry.db.outcomeClause.create({ data: linked })
  })

  test('is one of that meeting, and about an agreement of the outcome', async () => {
    await expect(link(outcome, decision.meeting, 'none-of-these')).rejects.toThrow('no such decision of the meeting')
    await expect(link(outcome, 'baku-panel', 'joint-platforms')).rejects.toThrow('about another agreement')
    expect(await registry.db.outcomeDecision.count()).toBe(0)
  })

  test('has it below itself on the page of the clause, in a file that counts both', async () => {
    expect(alone(await thread())).toContain(outcome)
    expect(under(await thread())).toEqual([])
    await link(outcome, decision.meeting, decision.key)
    expect(alone(await thread())).not.toContain(outcome)
    expect(under(await thread())).toEqual([[decision.key, outcome]])
    const shown = await thread()
    const page = await getPublishedAgreement('ir-ru', 'en')
    const decided = shown.entries.filter((one) => one.kind === 'decision')
    expect(page?.clauses.find(({ number }) => number === 2)?.threadLength).toBe(
      decided.length + alone(shown).length + under(shown).length,
    )
  })

  test('stands on the page of the outcome between the clause and it, and on those of its films', async () => {
    const page = await getPublishedOutcome(outcome, 'kk')
    expect(page?.carriedOut.map(({ key, meeting }) => [meeting.key, key])).toEqual([[decision.meeting, decision.key]])
    await registry.db.outcomeFilm.create({
      data: { outcome: { connect: { key: outcome } }, film: { connect: { key: 'winners' } } },
    })
    const film = await getPublishedFilm('winners', 'kk')
    if (!page || !film) throw new Error('Both are published')
    expect(film.thread.clauses.map(({ key }) => key)).toContain('ir-ru-2')
    for (const [thread, steps] of [
      [createElement(OutcomeThread, { outcome: page }), ['clauses/2"', decision.key, outcome]],
      [createElement(FilmThread, { film }), ['clauses/2"', decision.key, `outcomes/${outcome}`, film.name]],
    ] as const) {
      const chains = rendered('kk', thread).split('<ol ')
      const chain = chains.find((one) => one.includes('/agreements/ir-ru/clauses/2"')) ?? ''
      const text = chain.replace(page.name, outcome)
      expect(steps.map((step) => text.indexOf(step)).sort((a, b) => a - b)).toEqual(
        steps.map((step) => text.indexOf(step)),
      )
      for (const step of steps) expect(`${step} ${text.includes(step)}`).toBe(`${step} true`)
    }
  })

  test('may be left out by a later record of the meeting: the outcome then hangs on the clause', async () => {
    await registry.db.decision.update({
      where: { meetingId_key: { meetingId: (await meeting()).id, key: decision.key } },
      data: { key: 'another-key' },
    })
    expect(alone(await thread())).toContain(outcome)
  })

  test('is not told to the public while the meeting is not', async () => {
    expect(await registry.publicDb.outcomeDecision.count()).toBe(1)
    await registry.db.meeting.update({ where: { key: decision.meeting }, data: { state: 'withdrawn' } })
    expect(await registry.publicDb.outcomeDecision.count()).toBe(0)
    expect(await registry.db.outcomeDecision.count()).toBe(1)
  })

  function meeting() {
    return registry.db.meeting.findUniqueOrThrow({ where: { key: decision.meeting }, select: { id: true } })
  }
})
