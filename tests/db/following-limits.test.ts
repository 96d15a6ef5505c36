import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashLinkToken, newLinkToken } from '@/lib/auth/access-link'
import { askToFollow, confirmFollow } from '@/lib/following/follow-commands'
import { mostFollowed, mostUnanswered } from '@/lib/following/follow-limits'
import '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'

const registry = testDatabase()

beforeAll(() => {
  process.env.SMTP_URL = 'smtp://127.0.0.1:9'
})
afterAll(() => {
  delete process.env.SMTP_URL
})

let networks = 0
const of = { kind: 'agreements', key: 'ir-ru' } as const

async function ask(email: string, at?: Date): Promise<void> {
  networks += 1
  await askToFollow({ email, of, locale: 'en', submissionId: randomUUID() }, `10.1.0.${networks}`, at)
}

const asked = (name: string) => registry.db.followRequest.count({ where: { email: { startsWith: name } } })

describe('a mailbox', () => {
  it('is sent so many messages a day that it does not answer, under whatever tag and whoever asks at once', async () => {
    const name = randomUUID()
    const addresses = Array.from(
      { length: 12 },
      (_, index) => `${name}${index === 0 ? '' : `+${index}`}@reader.example`,
    )
    await Promise.all(addresses.map((email) => ask(email)))
    expect(await asked(name)).toBe(mostUnanswered)
    await ask(`${name}+other@reader.example`, new Date(Date.now() + 25 * 60 * 60_000))
    expect(await asked(name)).toBe(mostUnanswered + 1)
    const sentTo = await registry.db.followRequest.findMany({ where: { email: { startsWith: name } } })
    expect(sentTo.every(({ email }) => email?.endsWith('@reader.example'))).toBe(true)
    expect(sentTo.some(({ email }) => email?.includes('+'))).toBe(true)
  })

  it('is another where another name or host stands', async () => {
    const name = randomUUID()
    for (const email of [`${name}@reader.example`, `${name}x@reader.example`, `${name}@other.example`])
      for (let count = 0; count < mostUnanswered; count += 1) {
        await registry.db.rateLimit.deleteMany()
        await ask(email)
      }
    expect(await asked(name)).toBe(3 * mostUnanswered)
  })

  it('follows so many records, under whatever tag', async () => {
    const name = randomUUID()
    const follows = Array.from({ length: mostFollowed }, (_, index) => ({
      ...{ noun: 'bodies' as const, key: `body-${index}`, toldUntil: new Date() },
    }))
    await registry.db.follower.create({
      data: { email: `${name}+all@reader.example`, locale: 'en', follows: { create: follows } },
      select: { id: true },
    })
    const requestFrom = async (email: string) => {
      const token = newLinkToken()
      await registry.db.followRequest.create({
        data: {
          ...{ email, locale: 'en', noun: 'agreements', key: 'ir-ru', submissionId: randomUUID(), mail: 'sent' },
          tokenHash: hashLinkToken(token),
        },
        select: { id: true },
      })
      return token
    }
    const refused = await requestFrom(`${name}@reader.example`)
    await expect(confirmFollow(refused)).rejects.toMatchObject({ code: 'followTooMany' })
    await confirmFollow(await requestFrom(`${name}@other.example`))
    expect(await registry.db.follower.count({ where: { email: `${name}@other.example` } })).toBe(1)
  })
})
