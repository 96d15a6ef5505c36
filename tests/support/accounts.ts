import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { hashPassword } from 'better-auth/crypto'
import { auth } from '@/lib/auth/auth'
import { authRequest } from '@/lib/auth/auth-request'
import type { Actor, Role } from '@/lib/auth/permissions'
import { actorOf } from '@/lib/auth/session'
import { setUpTwoFactor } from '@/lib/auth/two-factor-commands'
import { newSecret } from '@/lib/auth/two-factor-secret'
import { db } from '@/lib/db'

process.env.BETTER_AUTH_SECRET ??= randomBytes(32).toString('hex')
process.env.APP_URL ??= 'https://registry.example'

export const samplePassword = 'long grey sample words'

/** Nobody's browser. */
export const sender = { forwardedFor: null, userAgent: null }

// Made once: hashing takes its time on purpose, and what is asked of the accounts is not how they were made.
const samplePasswordHash = hashPassword(samplePassword)

/** A new account of the role with the sample password; an official speaks for a body of the registry. */
export async function makeAccount(role: Role, bodyKey = 'ir-cinema-org'): Promise<Actor & { email: string }> {
  const [userId, email] = [randomUUID(), `${randomUUID()}@example.invalid`]
  const body = { body: { connect: { key: bodyKey } } }
  await db().user.create({
    data: {
      id: userId,
      email,
      name: 'Nobody',
      role,
      locale: 'en',
      emailVerified: true,
      bodies: { create: role === 'official' ? [body] : [] },
      accounts: {
        create: { id: randomUUID(), accountId: userId, providerId: 'credential', password: await samplePasswordHash },
      },
    },
    select: { id: true },
  })
  const actor = await actorOf(userId)
  if (!actor) throw new Error('The account is not there')
  return { ...actor, email }
}

/** A session of the person as the library would make it; with or without the second factor. */
export async function makeSession(
  { userId }: Pick<Actor, 'userId'>,
  secondFactorAt: Date | null = null,
): Promise<string> {
  const id = randomUUID()
  await db().session.create({
    data: { id, token: randomUUID(), userId, expiresAt: new Date(Date.now() + 60_000), secondFactorAt },
  })
  return id
}

/** An account that has a second factor, with its secret. */
export async function makeAccountWithSecret(role: Role): Promise<Actor & { email: string; secret: string }> {
  const account = await makeAccount(role)
  const secret = newSecret()
  await setUpTwoFactor(account.userId, secret)
  return { ...account, secret }
}

/** What time does to a link, done at once: the database lets it live shorter, never longer. */
export async function runOut(userId: string): Promise<void> {
  const { id, createdAt } = await db().accessLink.findFirstOrThrow({
    where: { userId, cancelledAt: null, usedAt: null },
  })
  await db().accessLink.update({ where: { id }, data: { expiresAt: new Date(createdAt.getTime() + 1) } })
  await sleep(5)
}

/** Gives a right password, and returns what the browser would hold from then on. */
export async function challengeOf(email: string): Promise<string> {
  const response = await auth().handler(authRequest('/sign-in/email', { email, password: samplePassword }, sender))
  const cookie = response.headers.getSetCookie().find((line) => line.includes('two_factor='))
  if (!cookie) throw new Error(`No challenge, but ${response.status} ${await response.text()}`)
  return cookie.split(';')[0] ?? ''
}
