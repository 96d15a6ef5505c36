import { randomBytes, randomUUID } from 'node:crypto'
import { verifyPassword } from 'better-auth/crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { linkAddress } from '@/lib/auth/access-link'
import { choosePassword } from '@/lib/auth/access-link-commands'
import { getOpenLink } from '@/lib/auth/access-link-queries'
import { disableAccount, issueAccessLink } from '@/lib/auth/account-administration-commands'
import { inviteAccount } from '@/lib/auth/account-commands'
import { auth } from '@/lib/auth/auth'
import { authRequest } from '@/lib/auth/auth-request'
import { changePassword } from '@/lib/auth/password-commands'
import type { Actor } from '@/lib/auth/permissions'
import {
  makeAccount,
  makeAccountWithSecret,
  makeSession,
  runOut,
  samplePassword,
  sender,
} from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'
import { isDaily } from '@/tests/support/extent'

const registry = testDatabase()
let administrator: Actor

beforeAll(async () => {
  administrator = await makeAccount('administrator')
})

const chosen = 'another grey wall of words'

async function invite() {
  const email = `${randomUUID()}@example.invalid`
  const input = {
    form: randomUUID(),
    email,
    name: 'Nobody',
    role: 'editor' as const,
    bodies: [],
    personLocale: 'kk' as const,
  }
  const { userId, link } = await inviteAccount(administrator, input)
  return { userId, email, token: link?.token ?? '' }
}

async function reset(userId: string): Promise<string> {
  const { version } = await registry.db.user.findUniqueOrThrow({ where: { id: userId } })
  const link = await issueAccessLink(administrator, { account: userId, version, form: randomUUID(), kind: 'reset' })
  return link?.token ?? ''
}

const passwordOf = (userId: string) =>
  registry.db.account.findFirst({ where: { userId, providerId: 'credential' }, select: { password: true } })
const chosenRows = (userId: string) =>
  registry.db.auditEntry.count({ where: { recordKey: userId, action: 'account.passwordChosen' } })

describe('choosePassword', () => {
  it('opens the account of somebody invited, once, with its history row', async () => {
    const { userId, token } = await invite()
    await choosePassword(token, chosen, randomUUID())
    const { password } = (await passwordOf(userId)) ?? {}
    expect(await verifyPassword({ hash: password ?? '', password: chosen })).toBe(true)
    expect(await chosenRows(userId)).toBe(1)
    await expect(choosePassword(token, chosen, randomUUID())).rejects.toMatchObject({ code: 'notFound' })
  })

  it('lets one through of many who come at the same moment', async () => {
    const { userId, token } = await invite()
    const all = await Promise.allSettled(
      Array.from({ length: isDaily ? 12 : 100 }, (_, index) =>
        choosePassword(token, `${chosen} ${index}`, randomUUID()),
      ),
    )
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await registry.db.account.count({ where: { userId } })).toBe(1)
    expect(await chosenRows(userId)).toBe(1)
    // Their passwords are all hashed on the way.
  }, 180_000)

  it('gives the same form sent twice the same answer', async () => {
    const { userId, token } = await invite()
    const form = randomUUID()
    await Promise.all([choosePassword(token, chosen, form), choosePassword(token, chosen, form)])
    await choosePassword(token, chosen, form)
    expect(await chosenRows(userId)).toBe(1)
  })

  it('gives unknown, used, cancelled and old links one answer, and that of closed accounts', async () => {
    const used = await invite()
    await choosePassword(used.token, chosen, randomUUID())
    const old = await invite()
    await runOut(old.userId)
    const closed = await invite()
    await disableAccount(administrator, { account: closed.userId, version: 1, form: randomUUID() })
    const tokens = [randomBytes(32).toString('base64url'), '', 'x'.repeat(500), used.token, old.token, closed.token]
    for (const token of tokens) {
      expect(await getOpenLink(token), token).toBeNull()
      await expect(choosePassword(token, chosen, randomUUID()), token).rejects.toMatchObject({ code: 'notFound' })
    }
    expect(await passwordOf(old.userId)).toBeNull()
    expect(await passwordOf(closed.userId)).toBeNull()
  })

  it('refuses a weak password and leaves the link as it was', async () => {
    const { email, token, userId } = await invite()
    for (const [password, code] of [
      ['short', 'passwordShort'],
      ['password1234', 'passwordCommon'],
      [`my ${email.split('-')[0]} words`, 'passwordPersonal'],
    ] as const)
      await expect(choosePassword(token, password, randomUUID()), password).rejects.toMatchObject({ code })
    expect(await passwordOf(userId)).toBeNull()
    expect(await getOpenLink(token)).toMatchObject({ userId })
  })

  it('resets the password of an account in use, ends its sessions and asks for the second factor as before', async () => {
    const { userId, email } = await makeAccountWithSecret('editor')
    await makeSession({ userId }, new Date())
    const token = await reset(userId)
    await choosePassword(token, chosen, randomUUID())
    expect(await registry.db.session.count({ where: { userId } })).toBe(0)
    const answer = await auth().handler(authRequest('/sign-in/email', { email, password: chosen }, sender))
    expect(await answer.json()).toMatchObject({ twoFactorRedirect: true })
    expect(await registry.db.session.count({ where: { userId } })).toBe(0)
  })

  it('is never revived: the database refuses it too', async () => {
    const { userId, token } = await invite()
    const later = { expiresAt: new Date(Date.now() + 30 * 24 * 60 * 60_000) }
    const write = (data: object) => registry.db.accessLink.updateMany({ where: { userId }, data })
    await expect(write(later)).rejects.toThrow('a link is not revived')
    await choosePassword(token, chosen, randomUUID())
    await expect(write({ usedAt: null, usedByForm: null })).rejects.toThrow('a link is not revived')
  })
})

describe('an account that was only invited', () => {
  it('is signed in to by nobody, and the answer is the one of an unknown address', async () => {
    const { email } = await invite()
    const answer = async (address: string) => {
      const response = await auth().handler(authRequest('/sign-in/email', { email: address, password: chosen }, sender))
      return { status: response.status, cookies: response.headers.getSetCookie(), body: await response.text() }
    }
    expect(await answer(email)).toEqual(await answer('nobody@example.invalid'))
  })
})

describe('linkAddress', () => {
  it('begins with the published address', () => {
    expect(linkAddress('kk', 'a-token')).toBe('https://registry.example/kk/welcome/a-token')
  })
})

describe('changePassword', () => {
  const change = { current: samplePassword, wanted: chosen }

  it('needs the current one, ends the other sessions and open links, and gives the session another token', async () => {
    const account = await makeAccount('official')
    const [own, other] = [await makeSession(account), await makeSession(account)]
    const token = await reset(account.userId)
    const wrong = changePassword(account, own, { ...change, current: 'not the password' }, randomUUID())
    await expect(wrong).rejects.toMatchObject({ code: 'passwordWrong' })
    const next = randomUUID()
    await changePassword(account, own, change, next)
    expect(await registry.db.session.findUnique({ where: { id: own } })).toMatchObject({ token: next })
    expect(await registry.db.session.count({ where: { id: other } })).toBe(0)
    expect(await getOpenLink(token)).toBeNull()
    const audit = { recordKey: account.userId, action: 'account.passwordChanged' }
    expect(await registry.db.auditEntry.count({ where: audit })).toBe(1)
  })

  it('takes neither a weak password nor the same again', async () => {
    const account = await makeAccount('official')
    const own = await makeSession(account)
    for (const [wanted, code] of [
      ['qwertyqwerty', 'passwordCommon'],
      [samplePassword, 'passwordSame'],
    ] as const) {
      const changing = changePassword(account, own, { current: samplePassword, wanted }, randomUUID())
      await expect(changing).rejects.toMatchObject({ code })
    }
  })

  it('goes through once of two at the same moment', async () => {
    const account = await makeAccount('official')
    const own = await makeSession(account)
    const both = await Promise.allSettled(
      ['first wall of grey words', 'second wall of grey words'].map((wanted) =>
        changePassword(account, own, { current: samplePassword, wanted }, randomUUID()),
      ),
    )
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('is not found out by trying: five wrong ones, from wherever they come', async () => {
    const account = await makeAccount('official')
    const own = await makeSession(account)
    const guess = () => changePassword(account, own, { current: 'not the password', wanted: chosen }, randomUUID())
    const all = await Promise.allSettled(Array.from({ length: 20 }, guess))
    const codes = all.map((one) => (one.status === 'rejected' ? one.reason.code : 'done'))
    expect(codes.filter((code) => code === 'passwordWrong')).toHaveLength(5)
    await expect(changePassword(account, own, change, randomUUID())).rejects.toMatchObject({ code: 'signInLimited' })
  })
})
