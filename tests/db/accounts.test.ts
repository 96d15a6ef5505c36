import { randomUUID } from 'node:crypto'
import { verifyPassword } from 'better-auth/crypto'
import { describe, expect, it } from 'vitest'
import { createAccount, replacePassword } from '@/lib/auth/account-commands'
import { accountSchema } from '@/lib/auth/account-schema'
import type { Actor } from '@/lib/auth/permissions'
import { actorOf } from '@/lib/auth/session'
import { revokeOtherSessions, revokeSession } from '@/lib/auth/session-commands'
import { listSessions } from '@/lib/auth/session-queries'
import { forgetAttempts, giveBackAttempt, takeAttempt } from '@/lib/auth/sign-in-limit'
import { testDatabase } from '@/tests/support/database'

const registry = testDatabase()

const invitation = (over: object = {}) =>
  accountSchema.parse({
    email: `${randomUUID()}@example.invalid`,
    name: 'Trial account',
    role: 'official',
    bodies: ['ir-cinema-org'],
    password: 'long grey sample words',
    ...over,
  })

async function person(): Promise<Actor> {
  const { userId } = await createAccount(invitation())
  const actor = await actorOf(userId)
  if (!actor) throw new Error('The account is not there')
  return actor
}

async function session({ userId }: Actor): Promise<string> {
  const id = randomUUID()
  await registry.db.session.create({
    data: {
      id,
      token: randomUUID(),
      userId,
      expiresAt: new Date(Date.now() + 60_000),
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0',
    },
  })
  return id
}

describe('createAccount', () => {
  it('makes a person who speaks for their bodies, with a history row and no readable password', async () => {
    const { userId } = await createAccount(invitation())
    const body = await registry.db.body.findUniqueOrThrow({ where: { key: 'ir-cinema-org' } })
    expect(await actorOf(userId)).toMatchObject({ role: 'official', bodyIds: [body.id] })
    const { password } = await registry.db.account.findFirstOrThrow({ where: { userId, providerId: 'credential' } })
    expect(password).not.toContain('long grey sample words')
    expect(await verifyPassword({ hash: password ?? '', password: 'long grey sample words' })).toBe(true)
    expect(await registry.db.auditEntry.count({ where: { action: 'account.created', recordKey: userId } })).toBe(1)
  })

  it('refuses an address that is taken, in any spelling, and makes nothing', async () => {
    const first = invitation()
    await createAccount(first)
    const before = await registry.db.user.count()
    await expect(createAccount(invitation({ email: ` ${first.email.toUpperCase()} ` }))).rejects.toMatchObject({
      code: 'emailTaken',
    })
    expect(await registry.db.user.count()).toBe(before)
  })

  it('lets one of two with the same address through', async () => {
    const input = invitation()
    const attempts = await Promise.allSettled([createAccount(input), createAccount(input)])
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await registry.db.user.count({ where: { email: input.email } })).toBe(1)
  })

  it('refuses a body that the registry does not have, and makes nothing', async () => {
    const before = await registry.db.user.count()
    await expect(createAccount(invitation({ bodies: ['ir-cinema-org', 'no-such'] }))).rejects.toMatchObject({
      code: 'bodyUnknown',
    })
    expect(await registry.db.user.count()).toBe(before)
  })
})

describe('accountSchema', () => {
  it.each([
    [{ password: 'too short' }, 'passwordShort'],
    [{ password: 'qwertyqwerty' }, 'passwordCommon'],
    [{ password: 'long words of account' }, 'passwordPersonal'],
    [{ bodies: [] }, 'bodiesMissing'],
    [{ role: 'editor' }, 'bodiesOfOfficials'],
    [{ name: '\u202e' }, 'textControls'],
    [{ email: 'nobody' }, 'emailInvalid'],
  ])('refuses %j: %s', (over, code) => {
    expect(() => invitation(over)).toThrow(code)
  })
})

describe('actorOf', () => {
  it('knows nobody whose account is closed', async () => {
    const { userId } = await person()
    await registry.db.user.update({ where: { id: userId }, data: { banned: true } })
    expect(await actorOf(userId)).toBeNull()
  })

  it('gives bodies to officials only', async () => {
    const { userId } = await person()
    await registry.db.user.update({ where: { id: userId }, data: { role: 'editor' } })
    expect(await actorOf(userId)).toMatchObject({ role: 'editor', bodyIds: [] })
  })
})

describe('replacePassword', () => {
  it('ends the sessions of the account', async () => {
    const actor = await person()
    const { email } = await registry.db.user.findUniqueOrThrow({ where: { id: actor.userId } })
    await session(actor)
    expect(await replacePassword(email, 'another password')).toEqual({ userId: actor.userId })
    expect(await registry.db.session.count({ where: { userId: actor.userId } })).toBe(0)
    expect(await replacePassword('nobody@example.invalid', 'another password')).toBeNull()
  })
})

describe('sessions', () => {
  it('are listed for their owner only, without their tokens', async () => {
    const actor = await person()
    const id = await session(actor)
    await session(await person())
    const sessions = await listSessions(actor, id)
    expect(sessions).toMatchObject([{ id, isCurrent: true, device: { browser: 'firefox', system: 'linux' } }])
    const { token } = await registry.db.session.findUniqueOrThrow({ where: { id } })
    expect(JSON.stringify(sessions)).not.toContain(token)
  })

  it('begin with the one that asks, also where another was used later', async () => {
    const actor = await person()
    const own = await session(actor)
    const other = await session(actor)
    expect((await listSessions(actor, own)).map(({ id }) => id)).toEqual([own, other])
    expect((await listSessions(actor, other)).map(({ id }) => id)).toEqual([other, own])
  })

  it('are ended by their owner, with a history row', async () => {
    const actor = await person()
    const id = await session(actor)
    await revokeSession(actor, id)
    expect(await registry.db.session.count({ where: { id } })).toBe(0)
    expect(await registry.db.auditEntry.count({ where: { action: 'session.revoked', recordKey: actor.userId } })).toBe(
      1,
    )
  })

  it('of others answer like sessions that are not there', async () => {
    const actor = await person()
    const foreign = await session(await person())
    await expect(revokeSession(actor, foreign)).rejects.toMatchObject({ code: 'notFound' })
    await expect(revokeSession(actor, randomUUID())).rejects.toMatchObject({ code: 'notFound' })
    expect(await registry.db.session.count({ where: { id: foreign } })).toBe(1)
  })

  it('end all but the one in use', async () => {
    const actor = await person()
    const [current] = [await session(actor), await session(actor), await session(actor)]
    const foreign = await session(await person())
    await revokeOtherSessions(actor, current)
    const left = await registry.db.session.findMany({
      where: { OR: [{ userId: actor.userId }, { id: foreign }] },
      select: { id: true },
    })
    expect(new Set(left.map(({ id }) => id))).toEqual(new Set([current, foreign]))
  })
})

describe('takeAttempt', () => {
  const quarter = 15 * 60_000

  it('counts every one of fifty at once, and lets five through', async () => {
    const email = `${randomUUID()}@example.invalid`
    const answers = await Promise.all(Array.from({ length: 50 }, () => takeAttempt(email)))
    expect(answers.filter(Boolean)).toHaveLength(5)
  })

  it('opens again a quarter of an hour after the last attempt that it let through', async () => {
    const email = `${randomUUID()}@example.invalid`
    const start = Date.now()
    for (const _ of Array(6)) await takeAttempt(email, start)
    expect(await takeAttempt(email, start + quarter - 1)).toBe(false)
    expect(await takeAttempt(email.toUpperCase(), start + quarter)).toBe(true)
  })

  it('is given back where the attempt was not about the account', async () => {
    const email = `${randomUUID()}@example.invalid`
    for (const _ of Array(20)) {
      await takeAttempt(email)
      await giveBackAttempt(email)
    }
    expect(await takeAttempt(email)).toBe(true)
  })

  it('leaves nothing behind of addresses that were made up, once their time has run out', async () => {
    const email = `${randomUUID()}@example.invalid`
    await takeAttempt(email, Date.now() - 2 * quarter)
    const before = await registry.db.rateLimit.count()
    await takeAttempt(email.replace('@', '.x@'))
    expect(await registry.db.rateLimit.count()).toBe(before)
  })

  it('keeps accounts apart, and begins anew after a sign-in', async () => {
    const email = `${randomUUID()}@example.invalid`
    for (const _ of Array(6)) await takeAttempt(email)
    expect(await takeAttempt(`${randomUUID()}@example.invalid`)).toBe(true)
    await forgetAttempts(email)
    expect(await takeAttempt(email)).toBe(true)
  })
})
