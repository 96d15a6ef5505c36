import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/audit-entries'
import { db, type Transaction } from '@/lib/db'
import { NotFoundError, RuleError } from '@/lib/errors'
import { checkedPassword } from './password-commands'
import { type Actor, needsSecondFactor } from './permissions'
import type { SetUpPerson } from './session'
import { readSecondFactor, type SecondFactorAnswer } from './two-factor-codes'
import { draftIsFresh } from './two-factor-draft'
import { hashBackupCode, newBackupCodes, newSecret, openSecret, sealSecret, stepOfCode } from './two-factor-secret'

export type TwoFactorRule = 'codeInvalid' | 'codeWrong' | 'setUpExpired' | 'secondFactorRequired' | 'passwordWrong'

/** Makes a new secret for the person to confirm. What they sign in with stays as it is until then. */
export async function startTwoFactor(userId: string): Promise<void> {
  const secret = await sealSecret(newSecret())
  // A later start takes the place of an earlier one, which somebody else may have seen.
  await db().twoFactorDraft.upsert({
    where: { userId },
    create: { userId, secret },
    update: { secret, createdAt: new Date() },
    select: { userId: true },
  })
}

/**
 * The same for somebody who is signed in, or has to set it up: nobody who only found the screen unlocked starts it.
 * @throws RuleError `passwordWrong`, `signInLimited`
 */
export async function startTwoFactorWith(person: SetUpPerson, password: string): Promise<void> {
  await checkedPassword(person.userId, password)
  await startTwoFactor(person.userId)
}

/**
 * Makes the secret that was shown the person's second factor, if the code is one of it. All their sessions end but the one in use,
 * which goes on under the new token.
 * @returns the backup codes, readable only here and now
 * @throws RuleError with a `TwoFactorRule`; nothing is written then
 */
export async function confirmTwoFactor(
  { userId, sessionId }: Pick<SetUpPerson, 'userId' | 'sessionId'>,
  typed: string,
  newToken: string,
  now = Date.now(),
): Promise<string[]> {
  const answer = readSecondFactor(typed)
  if (answer?.kind !== 'app') throw new RuleError<TwoFactorRule>('codeInvalid')
  const draft = await db().twoFactorDraft.findUnique({ where: { userId } })
  if (!draft || !draftIsFresh(draft.createdAt, now)) throw new RuleError<TwoFactorRule>('setUpExpired')
  const lastStep = await stepOfCode(await openSecret(draft.secret), answer.code, now)
  if (lastStep === null) throw new RuleError<TwoFactorRule>('codeWrong')
  const codes = newBackupCodes()
  await db().$transaction(async (tx) => {
    // Whoever comes at the same moment finds the draft gone.
    const { count } = await tx.twoFactorDraft.deleteMany({ where: { userId, secret: draft.secret } })
    if (count === 0) throw new RuleError<TwoFactorRule>('setUpExpired')
    await keepSecret(tx, userId, { secret: draft.secret, codes, lastStep })
    await tx.session.deleteMany({ where: { userId, id: { not: sessionId } } })
    await tx.session.updateMany({
      where: { id: sessionId, userId },
      data: { token: newToken, secondFactorAt: new Date(now) },
    })
    await tx.user.update({ where: { id: userId }, data: { signedInAt: new Date(now) }, select: { id: true } })
    await recordAudit(tx, ownEntry('account.twoFactorSetUp', userId, {}))
  })
  return codes
}

/** Gives an account a second factor at once, for the accounts of a trial and of tests, whose secrets are told with their passwords. */
export async function setUpTwoFactor(userId: string, secret: string): Promise<void> {
  const sealed = await sealSecret(secret)
  await db().$transaction(async (tx) => {
    await keepSecret(tx, userId, { secret: sealed, codes: newBackupCodes(), lastStep: null })
    await recordAudit(tx, { ...ownEntry('account.twoFactorSetUp', userId, {}), actorUserId: null })
  })
}

interface KeptSecret {
  secret: string
  codes: readonly string[]
  lastStep: number | null
}

async function keepSecret(tx: Transaction, userId: string, { secret, codes, lastStep }: KeptSecret): Promise<void> {
  const kept = {
    secret,
    backupCodes: hashed(codes),
    verified: true,
    failedVerificationCount: 0,
    lockedUntil: null,
    lastStep,
  }
  await tx.twoFactor.upsert({
    where: { userId },
    create: { id: randomUUID(), userId, ...kept },
    update: kept,
    select: { id: true },
  })
  await tx.user.update({ where: { id: userId }, data: { twoFactorEnabled: true }, select: { id: true } })
}

function hashed(codes: readonly string[]): string {
  return JSON.stringify(codes.map(hashBackupCode))
}

/**
 * Ten new backup codes in the place of those that are left.
 * @throws RuleError `passwordWrong`, `signInLimited`
 * @throws NotFoundError where the person has no second factor
 */
export async function replaceBackupCodes(actor: Actor, password: string): Promise<string[]> {
  await checkedPassword(actor.userId, password)
  const codes = newBackupCodes()
  await db().$transaction(async (tx) => {
    const { count } = await tx.twoFactor.updateMany({
      where: { userId: actor.userId },
      data: { backupCodes: hashed(codes) },
    })
    if (count === 0) throw new NotFoundError()
    await recordAudit(tx, ownEntry('account.backupCodesReplaced', actor.userId, {}))
  })
  return codes
}

/**
 * From now on the password alone opens the account again.
 * @throws RuleError `passwordWrong`, `signInLimited`; `secondFactorRequired` for whoever must have one
 */
export async function turnTwoFactorOff(actor: Actor, password: string): Promise<void> {
  if (needsSecondFactor(actor.role)) throw new RuleError<TwoFactorRule>('secondFactorRequired')
  await checkedPassword(actor.userId, password)
  await db().$transaction(async (tx) => {
    if (!(await removeSecondFactor(tx, actor.userId))) return
    await recordAudit(tx, ownEntry('account.twoFactorRemoved', actor.userId, {}))
  })
}

/** Whether there was one. */
export async function removeSecondFactor(tx: Transaction, userId: string): Promise<boolean> {
  await tx.twoFactorDraft.deleteMany({ where: { userId } })
  const { count } = await tx.twoFactor.deleteMany({ where: { userId } })
  await tx.user.update({ where: { id: userId }, data: { twoFactorEnabled: false }, select: { id: true } })
  return count > 0
}

/**
 * Makes a session that the library has just opened worth something, after the code was right. A code of the app lets in once: false
 * where it has done so already, and the session is gone.
 */
export async function admitSession(userId: string, token: string, answer: SecondFactorAnswer): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const isFresh = answer.kind === 'backup' || (await takeStep(tx, userId, answer.code))
    if (!isFresh) {
      await tx.session.deleteMany({ where: { token, userId } })
      return false
    }
    await tx.session.updateMany({ where: { token, userId }, data: { secondFactorAt: new Date() } })
    await tx.user.update({ where: { id: userId }, data: { signedInAt: new Date() }, select: { id: true } })
    if (answer.kind === 'backup') await recordAudit(tx, ownEntry('account.backupCodeUsed', userId, {}))
    return true
  })
}

async function takeStep(tx: Transaction, userId: string, code: string): Promise<boolean> {
  const kept = await tx.twoFactor.findUnique({ where: { userId }, select: { secret: true } })
  const step = kept && (await stepOfCode(await openSecret(kept.secret), code))
  if (step === null) return false
  const { count } = await tx.twoFactor.updateMany({
    where: { userId, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
    data: { lastStep: step },
  })
  return count === 1
}

/** When somebody was last let in by their password alone. */
export async function noteSignIn(userId: string): Promise<void> {
  await db().user.update({ where: { id: userId }, data: { signedInAt: new Date() }, select: { id: true } })
}

type OwnAction =
  | 'account.twoFactorSetUp'
  | 'account.twoFactorRemoved'
  | 'account.backupCodesReplaced'
  | 'account.backupCodeUsed'

/** What a person does to their own account. */
function ownEntry<A extends OwnAction>(action: A, userId: string, payload: Record<string, never>) {
  return { action, actorUserId: userId, recordKind: 'user' as const, recordKey: userId, payload }
}
