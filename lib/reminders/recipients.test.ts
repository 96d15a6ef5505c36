import { describe, expect, it } from 'vitest'
import { type KnownReminder, remindersOf } from './recipients'

const duty = { clauseId: 'clause', partyId: 'party', dueOn: '2026-03-31', bodyIds: ['ministry', 'centre'] }
const person = (userId: string, ...bodies: [string, boolean][]) => ({
  userId,
  bodies: bodies.map(([bodyId, isSupervisor]) => ({ bodyId, isSupervisor })),
})
const said = (userId: string, step: KnownReminder['step'], day: string): KnownReminder => ({
  ...{ userId, step, day },
  ...{ clauseId: duty.clauseId, partyId: duty.partyId, dueOn: duty.dueOn },
})
const told = (...given: Parameters<typeof remindersOf>) =>
  remindersOf(...given).map(({ userId, step }) => [userId, step])

describe('who is reminded', () => {
  it('is everybody who reports for one of the bodies of the side, once, and nobody else', () => {
    const people = [
      person('both', ['ministry', false], ['centre', false]),
      person('other', ['festival', false]),
      person('watches', ['ministry', true]),
    ]
    expect(told([duty], people, [], '2026-03-24')).toEqual([['both', 'before_7']])
  })

  it('is the supervisor two weeks after the first last word to one who reports', () => {
    const people = [person('reports', ['ministry', false]), person('watches', ['centre', true])]
    const known = [said('reports', 'after_14', '2026-05-01'), said('earlier', 'after_14', '2026-04-14')]
    expect(told([duty], people, known, '2026-04-27')).toEqual([])
    expect(told([duty], people, known, '2026-04-28')).toEqual([['watches', 'supervisor']])
    expect(told([duty], people, [...known, said('watches', 'supervisor', '2026-04-28')], '2026-04-29')).toEqual([])
  })

  it('reports for one body of the side rather than watching over another', () => {
    const people = [person('does-both', ['ministry', true], ['centre', false])]
    const known = [said('other', 'after_14', '2026-04-14')]
    expect(told([duty], people, known, '2026-05-01')).toEqual([['does-both', 'after_14']])
  })

  it('is told also what concerns whoever they stand in for, beside their own', () => {
    const bodies = [
      { bodyId: 'ministry', isSupervisor: false },
      { bodyId: 'ministry', isSupervisor: true, standsIn: true },
    ]
    const known = [said('stands-in', 'after_14', '2026-04-14')]
    const people = [{ userId: 'stands-in', bodies }]
    expect(told([duty], people, known, '2026-04-27')).toEqual([])
    expect(told([duty], people, known, '2026-04-28')).toEqual([['stands-in', 'supervisor']])
    expect(told([duty], people, [], '2026-03-24')).toEqual([['stands-in', 'before_7']])
    const watches = [{ userId: 'watches', bodies: bodies.map((one) => ({ ...one, isSupervisor: !one.isSupervisor })) }]
    expect(told([duty], watches, [], '2026-03-24')).toEqual([['watches', 'before_7']])
  })

  it('hears of another due day of the same clause as of something new', () => {
    const next = { ...duty, dueOn: '2026-06-30' }
    const known = [said('reports', 'before_30', '2026-03-01')]
    expect(told([next], [person('reports', ['ministry', false])], known, '2026-06-01')).toEqual([
      ['reports', 'before_30'],
    ])
  })
})
