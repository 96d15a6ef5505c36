import { describe, expect, it } from 'vitest'
import { changeRole } from '@/lib/auth/account-administration-commands'
import { auth } from '@/lib/auth/auth'
import { authRequest } from '@/lib/auth/auth-request'
import { answerChallenge } from '@/lib/auth/second-factor-challenge'
import { actorOfSession, setUpPersonOf } from '@/lib/auth/session'
import { takeAttempt } from '@/lib/auth/sign-in-limit'
import {
  confirmTwoFactor,
  replaceBackupCodes,
  startTwoFactor,
  startTwoFactorWith,
  turnTwoFactorOff,
} from '@/lib/auth/two-factor-commands'
import { countBackupCodes, getTwoFactorDraft } from '@/lib/auth/two-factor-queries'
import { codeOfStep } from '@/lib/auth/two-factor-secret'
import {
  challengeOf,
  makeAccount,
  makeAccountWithSecret,
  makeSession,
  samplePassword,
  sender,
} from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'

const registry = testDatabase()

const step = () => Math.floor(Date.now() / 30_000)
const current = (secret: string) => codeOfStep(secret, step())
const auditOf = (userId: string, action: string) =>
  registry.db.auditEntry.count({ where: { recordKind: 'user', recordKey: userId, action } })

/** A code that is none of the three that would do. */
async function wrongCode(secret: string): Promise<string> {
  const right = await Promise.all([-2, -1, 0, 1, 2].map((off) => codeOfStep(secret, step() + off)))
  return ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !right.includes(code)) ?? ''
}

async function setUp(role: 'official' | 'editor') {
  const account = await makeAccount(role)
  const sessionId = await makeSession(account)
  const person = await setUpPersonOf(sessionId)
  if (!person) throw new Error('Nobody may set anything up')
  await startTwoFactor(account.userId)
  const draft = await getTwoFactorDraft(person)
  if (!draft) throw new Error('Nothing has been started')
  const codes = await confirmTwoFactor(person, await current(draft.secret), crypto.randomUUID())
  return { account, person, sessionId, secret: draft.secret, codes }
}

describe('a session before the second factor', () => {
  it('is nobody’s, for an editor and an administrator, and can only set one up', async () => {
    for (const role of ['editor', 'administrator'] as const) {
      const account = await makeAccount(role)
      const session = await makeSession(account)
      expect(await actorOfSession(session)).toBeNull()
      expect(await setUpPersonOf(session)).toMatchObject({ userId: account.userId, isRequired: true })
    }
  })

  it('is an official’s own, who is only offered one', async () => {
    const account = await makeAccount('official')
    const session = await makeSession(account)
    expect(await actorOfSession(session)).toMatchObject({ userId: account.userId })
    expect(await setUpPersonOf(session)).toMatchObject({ isRequired: false })
  })

  it('is worth nothing at all where the account has one', async () => {
    for (const role of ['official', 'editor'] as const) {
      const account = await makeAccountWithSecret(role)
      const session = await makeSession(account)
      expect(await actorOfSession(session)).toBeNull()
      expect(await setUpPersonOf(session)).toBeNull()
      expect(await actorOfSession(await makeSession(account, new Date()))).toMatchObject({ userId: account.userId })
    }
  })

  it('becomes nobody’s with the next request after an official was made an editor', async () => {
    const administrator = await makeAccount('administrator')
    const official = await makeAccount('official')
    const session = await makeSession(official)
    await changeRole(administrator, {
      account: official.userId,
      version: 1,
      form: crypto.randomUUID(),
      role: 'editor',
      bodies: [],
    })
    expect(await actorOfSession(session)).toBeNull()
    expect(await setUpPersonOf(session)).toMatchObject({ isRequired: true })
  })
})

describe('setting up', () => {
  it('turns the session in use into a full one under another token, ends the others and gives ten codes once', async () => {
    const account = await makeAccount('editor')
    const [own, other] = [await makeSession(account), await makeSession(account)]
    await startTwoFactor(account.userId)
    const person = { userId: account.userId, sessionId: own, email: account.email, isRequired: true }
    const draft = await getTwoFactorDraft(person)
    const newToken = crypto.randomUUID()
    const codes = await confirmTwoFactor(person, ` ${await current(draft?.secret ?? '')} `, newToken)
    expect(new Set(codes).size).toBe(10)
    expect(await actorOfSession(own)).toMatchObject({ role: 'editor' })
    expect(await registry.db.session.findUnique({ where: { id: own } })).toMatchObject({ token: newToken })
    expect(await registry.db.session.count({ where: { id: other } })).toBe(0)
    expect(await getTwoFactorDraft(person)).toBeNull()
    expect(await countBackupCodes(account.userId)).toBe(10)
    expect(await auditOf(account.userId, 'account.twoFactorSetUp')).toBe(1)
    const kept = await registry.db.twoFactor.findUniqueOrThrow({ where: { userId: account.userId } })
    expect(kept.secret).not.toContain(draft?.secret)
    for (const code of codes) expect(kept.backupCodes).not.toContain(code)
  })

  it('writes nothing for a wrong code, or for one of a secret that was shown too long ago', async () => {
    const account = await makeAccount('editor')
    const person = {
      userId: account.userId,
      sessionId: await makeSession(account),
      email: account.email,
      isRequired: true,
    }
    await startTwoFactor(account.userId)
    const { secret = '' } = (await getTwoFactorDraft(person)) ?? {}
    await expect(confirmTwoFactor(person, await wrongCode(secret), 't')).rejects.toMatchObject({ code: 'codeWrong' })
    await expect(confirmTwoFactor(person, 'no code', 't')).rejects.toMatchObject({ code: 'codeInvalid' })
    await registry.db.twoFactorDraft.update({
      where: { userId: account.userId },
      data: { createdAt: new Date(Date.now() - 61 * 60_000) },
    })
    expect(await getTwoFactorDraft(person)).toBeNull()
    await expect(confirmTwoFactor(person, await current(secret), 't')).rejects.toMatchObject({ code: 'setUpExpired' })
    expect(await registry.db.user.findUnique({ where: { id: account.userId } })).toMatchObject({
      twoFactorEnabled: false,
    })
    expect(await auditOf(account.userId, 'account.twoFactorSetUp')).toBe(0)
  })

  it('goes through once of two at the same moment', async () => {
    const account = await makeAccount('official')
    const person = {
      userId: account.userId,
      sessionId: await makeSession(account),
      email: account.email,
      isRequired: false,
    }
    await startTwoFactor(account.userId)
    const code = await current((await getTwoFactorDraft(person))?.secret ?? '')
    const both = await Promise.allSettled([
      confirmTwoFactor(person, code, crypto.randomUUID()),
      confirmTwoFactor(person, code, crypto.randomUUID()),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await auditOf(account.userId, 'account.twoFactorSetUp')).toBe(1)
  })

  it('leaves the factor in use as it is until another is confirmed, and asks for the password first', async () => {
    const { account, person, secret } = await setUp('official')
    await expect(startTwoFactorWith(person, 'not the password')).rejects.toMatchObject({ code: 'passwordWrong' })
    await startTwoFactorWith(person, samplePassword)
    await registry.db.twoFactor.update({ where: { userId: account.userId }, data: { lastStep: null } })
    const answer = await answerChallenge(await challengeOf(account.email), await current(secret), sender)
    expect(answer).toMatchObject({ userId: account.userId })
  })
})

describe('a code at sign-in', () => {
  it('opens a session that is worth everything, in digits of any script', async () => {
    const account = await makeAccountWithSecret('administrator')
    const code = (await current(account.secret)).replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)))
    const answer = await answerChallenge(
      await challengeOf(account.email),
      `${code.slice(0, 3)} ${code.slice(3)}`,
      sender,
    )
    expect(answer).toMatchObject({ userId: account.userId })
    const session = await registry.db.session.findFirstOrThrow({ where: { userId: account.userId } })
    expect(await actorOfSession(session.id)).toMatchObject({ role: 'administrator' })
    const { signedInAt } = await registry.db.user.findUniqueOrThrow({ where: { id: account.userId } })
    expect(signedInAt).not.toBeNull()
  })

  it('forgets the attempts on the password, which stay counted until then', async () => {
    const account = await makeAccountWithSecret('editor')
    for (const _ of Array(5)) expect(await takeAttempt(account.email)).toBe(true)
    const cookie = await challengeOf(account.email)
    expect(await takeAttempt(account.email)).toBe(false)
    await answerChallenge(cookie, await current(account.secret), sender)
    expect(await takeAttempt(account.email)).toBe(true)
  })

  it('opens nothing a second time, and leaves no session behind', async () => {
    const account = await makeAccountWithSecret('editor')
    const code = await current(account.secret)
    await answerChallenge(await challengeOf(account.email), code, sender)
    const before = await registry.db.session.count({ where: { userId: account.userId } })
    expect(await answerChallenge(await challengeOf(account.email), code, sender)).toEqual({ error: 'codeUsed' })
    expect(await registry.db.session.count({ where: { userId: account.userId } })).toBe(before)
  })

  it('opens one session where it is sent to two challenges at the same moment', async () => {
    const account = await makeAccountWithSecret('editor')
    const cookies = [await challengeOf(account.email), await challengeOf(account.email)]
    const code = await current(account.secret)
    const answers = await Promise.all(cookies.map((cookie) => answerChallenge(cookie, code, sender)))
    expect(answers.filter((answer) => 'userId' in answer)).toHaveLength(1)
    expect(await registry.db.session.count({ where: { userId: account.userId } })).toBe(1)
  })

  it('is counted of fifty at once at most five times, and the challenge is then over', async () => {
    const account = await makeAccountWithSecret('editor')
    const cookie = await challengeOf(account.email)
    const wrong = await wrongCode(account.secret)
    await registry.db.rateLimit.deleteMany({})
    await Promise.all(Array.from({ length: 50 }, () => answerChallenge(cookie, wrong, sender)))
    for (let more = 0; more < 6; more++) await answerChallenge(cookie, wrong, sender)
    const { failedVerificationCount } = await registry.db.twoFactor.findUniqueOrThrow({
      where: { userId: account.userId },
    })
    expect(failedVerificationCount).toBe(5)
    expect(await answerChallenge(cookie, await current(account.secret), sender)).toEqual({ error: 'codeExpired' })
    expect(await registry.db.session.count({ where: { userId: account.userId } })).toBe(0)
  })

  it('shuts the account for a quarter of an hour after ten wrong ones in a row', async () => {
    const account = await makeAccountWithSecret('editor')
    const wrong = await wrongCode(account.secret)
    for (const _ of Array(2)) {
      await registry.db.rateLimit.deleteMany({})
      const cookie = await challengeOf(account.email)
      for (let tries = 0; tries < 5; tries++) await answerChallenge(cookie, wrong, sender)
    }
    await registry.db.rateLimit.deleteMany({})
    const cookie = await challengeOf(account.email)
    expect(await answerChallenge(cookie, await current(account.secret), sender)).toEqual({ error: 'codeLimited' })
    await registry.db.twoFactor.update({ where: { userId: account.userId }, data: { lockedUntil: new Date() } })
    expect(await answerChallenge(cookie, await current(account.secret), sender)).toMatchObject({
      userId: account.userId,
    })
  })

  it('is refused with a cookie that was made up, has run out or belongs to a closed account', async () => {
    const account = await makeAccountWithSecret('editor')
    const code = await current(account.secret)
    expect(await answerChallenge('hamkino.two_factor=made-up.signature', code, sender)).toEqual({
      error: 'codeExpired',
    })
    const cookie = await challengeOf(account.email)
    await registry.db.user.update({ where: { id: account.userId }, data: { banned: true } })
    expect(await answerChallenge(cookie, code, sender)).toEqual({ error: 'codeExpired' })
    await registry.db.user.update({ where: { id: account.userId }, data: { banned: false } })
    const later = await challengeOf(account.email)
    await registry.db.verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } })
    expect(await answerChallenge(later, code, sender)).toEqual({ error: 'codeExpired' })
    expect(await registry.db.session.count({ where: { userId: account.userId } })).toBe(0)
  })

  it('is not asked of a wrong password, whose answer is the same bytes as for an unknown address', async () => {
    const account = await makeAccountWithSecret('editor')
    const answer = async (email: string) => {
      const response = await auth().handler(
        authRequest('/sign-in/email', { email, password: 'not the password' }, sender),
      )
      return { status: response.status, cookies: response.headers.getSetCookie(), body: await response.text() }
    }
    expect(await answer(account.email)).toEqual(await answer('nobody@example.invalid'))
  })
})

describe('a backup code', () => {
  it('lets in once, is counted, and is remembered', async () => {
    const { account, codes } = await setUp('official')
    const [code = ''] = codes
    const typed = `${code.slice(0, 5).toUpperCase()} – ${code.slice(5)}`
    expect(await answerChallenge(await challengeOf(account.email), typed, sender)).toMatchObject({
      userId: account.userId,
    })
    expect(await countBackupCodes(account.userId)).toBe(9)
    expect(await answerChallenge(await challengeOf(account.email), code, sender)).toEqual({ error: 'codeWrong' })
    expect(await auditOf(account.userId, 'account.backupCodeUsed')).toBe(1)
  })

  it('lets one in of twenty who come at the same moment', async () => {
    const { account, codes } = await setUp('official')
    await registry.db.rateLimit.deleteMany({})
    const cookies = await Promise.all(Array.from({ length: 20 }, () => challengeOf(account.email)))
    await registry.db.session.deleteMany({ where: { userId: account.userId } })
    const answers = await Promise.all(cookies.map((cookie) => answerChallenge(cookie, codes[0] ?? '', sender)))
    expect(answers.filter((answer) => 'userId' in answer)).toHaveLength(1)
    expect(await countBackupCodes(account.userId)).toBe(9)
    expect(await registry.db.session.count({ where: { userId: account.userId } })).toBe(1)
  })

  it('is no use as the database holds it', async () => {
    const { account } = await setUp('official')
    const { backupCodes } = await registry.db.twoFactor.findUniqueOrThrow({ where: { userId: account.userId } })
    const [stored = ''] = JSON.parse(backupCodes)
    expect(await answerChallenge(await challengeOf(account.email), stored, sender)).toEqual({ error: 'codeInvalid' })
  })

  it('is replaced by ten others for whoever knows the password', async () => {
    const { account, codes } = await setUp('editor')
    await expect(replaceBackupCodes(account, 'not the password')).rejects.toMatchObject({ code: 'passwordWrong' })
    const others = await replaceBackupCodes(account, samplePassword)
    expect(others).toHaveLength(10)
    expect(await answerChallenge(await challengeOf(account.email), codes[0] ?? '', sender)).toEqual({
      error: 'codeWrong',
    })
    expect(await auditOf(account.userId, 'account.backupCodesReplaced')).toBe(1)
    await expect(replaceBackupCodes(await makeAccount('official'), samplePassword)).rejects.toMatchObject({
      code: 'notFound',
    })
  })
})

describe('turning off', () => {
  it('is an official’s choice, with the password', async () => {
    const { account, sessionId } = await setUp('official')
    await expect(turnTwoFactorOff(account, 'not the password')).rejects.toMatchObject({ code: 'passwordWrong' })
    await turnTwoFactorOff(account, samplePassword)
    expect(await countBackupCodes(account.userId)).toBeNull()
    expect(await actorOfSession(sessionId)).toMatchObject({ userId: account.userId })
    expect(await auditOf(account.userId, 'account.twoFactorRemoved')).toBe(1)
  })

  it('is refused to whoever must have it', async () => {
    const { account } = await setUp('editor')
    await expect(turnTwoFactorOff(account, samplePassword)).rejects.toMatchObject({ code: 'secondFactorRequired' })
    expect(await countBackupCodes(account.userId)).toBe(10)
  })
})
