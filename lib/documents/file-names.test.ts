import { describe, expect, it } from 'vitest'
import { draftName, isAbandoned, ownHost, parseIncomingName, pendingName } from './file-names'

const id = '0190a0b0-0000-7000-8000-000000000000'
const sha256 = 'a'.repeat(64)

describe('names of what is on its way', () => {
  it('say what it is and whose', () => {
    const own = { host: ownHost, pid: process.pid }
    expect(parseIncomingName(draftName(id))).toEqual({ kind: 'part', sha256: null, ...own })
    expect(parseIncomingName(pendingName({ id, sha256 }))).toEqual({ kind: 'pending', sha256, ...own })
  })

  it.each([
    '',
    'README',
    `${sha256}.pdf`,
    `${id}.host.1.pending`,
    `${sha256}.${id}.host.1.part`,
    `../${draftName(id)}`,
  ])('are not %j', (name) => {
    expect(parseIncomingName(name)).toBeNull()
  })
})

describe('isAbandoned', () => {
  const self = { host: 'here', pid: 7, since: 2200, now: 5000, patience: 3000, isAlive: (pid: number) => pid === 8 }
  const part = (host: string, pid: number) => ({ kind: 'part' as const, sha256: null, host, pid })
  it.each([
    ['our own, made since we began', part('here', 7), 2500, false],
    ['one of our number, made before we began', part('here', 7), 2100, true],
    ['one of a process that is alive', part('here', 8), 2500, false],
    ['one of a process that is dead', part('here', 9), 4999, true],
    ['a young one of another machine', part('there', 9), 4999, false],
    ['an old one of another machine', part('there', 9), 1999, true],
    ['an old one of our own', part('here', 7), 1999, true],
  ])('knows %s', (_, name, changedAt, expected) => {
    expect(isAbandoned(name, changedAt, self)).toBe(expected)
  })
})
