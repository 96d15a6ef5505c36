import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { createAccount, inviteAccount } from '@/lib/auth/account-commands'
import { accountSchema } from '@/lib/auth/account-schema'
import type { Actor, Role } from '@/lib/auth/permissions'
import { actorOf } from '@/lib/auth/session'
import { setUpTwoFactor, startTwoFactor } from '@/lib/auth/two-factor-commands'
import { db } from '@/lib/db'
import { describeDocument, publishDocument, uploadDocument, withdrawDocument } from '@/lib/documents/document-commands'
import { linkDocument } from '@/lib/documents/document-link-commands'
import { receiveFile, settleFile } from '@/lib/documents/file-store'
import { askForWithdrawal, beginRecord, openDraft, scheduleDraft, submitDraft } from '@/lib/drafts/draft-commands'
import { publishDraft } from '@/lib/drafts/publish-commands'
import { closeErrorReport, submitErrorReport } from '@/lib/error-reports/error-report-commands'
import { keepText } from '@/lib/text-drafts/text-draft-commands'
import { testPassword } from './e2e-accounts'
import { makeSession } from './ground-sessions'
import { type ActorName, actorNames, bodyOf, type Keeper, keepers } from './permission-actors'
import { type GroundDisputes, makeDisputes } from './permission-ground-disputes'
import { type GroundImports, makeImports } from './permission-ground-imports'
import { clausesOf, textLanguages } from './permission-ground-keys'
import { type GroundMinutes, makeMinutes } from './permission-ground-minutes'
import {
  type GroundFiled,
  type GroundFollows,
  type GroundNews,
  makeFiledDrafts,
  makeFollowRequests,
  makeNews,
} from './permission-ground-news'
import { type GroundReportDrafts, makeReportDrafts } from './permission-ground-report-drafts'

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const reason = { text: 'For the test', locale: 'en' } as const

const roles: Record<Exclude<ActorName, 'anonymous'>, Role> = {
  officialA: 'official',
  officialB: 'official',
  editor: 'editor',
  reviewer: 'editor',
  administrator: 'administrator',
  disabled: 'administrator',
  beforeCode: 'administrator',
  notSetUp: 'administrator',
}

export interface GroundAccount {
  id: string
  email: string
  name: string
  version: number
}

/** What the tests of permissions are about, as it stands when they begin. */
export interface Ground {
  accounts: Record<Exclude<ActorName, 'anonymous'>, GroundAccount>
  /** Of each actor so many browsers that the end of one session is not the end of the test. */
  cookies: Record<ActorName, string[]>
  /** A further session of each, to be ended. */
  sessions: Record<Exclude<ActorName, 'anonymous'>, string>
  /** Accounts to be changed, by what is to be done with them. */
  targets: Record<
    'role' | 'supervise' | 'take' | 'disable' | 'enable' | 'reset' | 'invitation' | 'withdrawTwoFactor',
    GroundAccount
  >
  /** A link by which somebody chooses a password. */
  linkToken: string
  imports: GroundImports
  /** The names of files, by the key of their document. */
  files: Record<string, string>
  /** What the editor has asked to be changed, by the key of its document. */
  documentChanges: Record<string, string>
  errorReports: { open: Record<string, string>; closed: string }
  clauseVersions: Record<string, number>
  disputes: GroundDisputes
  minutes: GroundMinutes
  news: GroundNews
  filed: GroundFiled
  reportDrafts: GroundReportDrafts
  /** Of the first official, in days to come. */
  absence: string
  follows: GroundFollows
  signInEmail: string
  secret: string
}

/** Makes accounts, and of every kind of object one in each state for each keeper who may do something with it. */
export async function prepare(): Promise<Ground> {
  const accounts = {} as Ground['accounts']
  const people = {} as Record<Exclude<ActorName, 'anonymous'>, Actor>
  for (const name of actorNames) {
    if (name === 'anonymous') continue
    accounts[name] = await account(name, roles[name], name in bodyOf ? [bodyOf[name as keyof typeof bodyOf]] : [])
    const actor = await actorOf(accounts[name].id)
    if (actor) people[name] = actor
  }
  for (const name of ['editor', 'reviewer', 'administrator', 'disabled', 'beforeCode'] as const)
    await setUpTwoFactor(accounts[name].id, secret)
  await startTwoFactor(accounts.notSetUp.id)
  await db().user.update({ where: { id: accounts.disabled.id }, data: { banned: true } })

  const targets = await makeTargets(people.administrator)
  await makeRecords(people)
  await makeDocuments(people)
  const errorReports = await makeErrorReports(people.editor)
  const disputes = await makeDisputes(accounts.editor.id)
  return {
    accounts,
    ...(await makeSessions(accounts)),
    ...targets,
    imports: await makeImports(people),
    files: await namesOfFiles(),
    documentChanges: await askedChanges(),
    errorReports,
    disputes,
    minutes: await makeMinutes(accounts.editor.id),
    news: await makeNews(accounts, disputes),
    filed: await makeFiledDrafts(accounts, disputes),
    reportDrafts: await makeReportDrafts(accounts.editor.id),
    absence: await makeAbsence(accounts.officialA.id, targets.targets.supervise.id),
    follows: await makeFollowRequests(),
    clauseVersions: await hideClauses(),
    signInEmail: accounts.officialB.email,
    secret,
  }
}

async function account(name: string, role: Role, bodies: string[] = []): Promise<GroundAccount> {
  const email = `${name.toLowerCase()}@permissions.invalid`
  const person = { email, name: `Permission ${name}`, role, bodies, password: testPassword }
  const { userId } = await createAccount(accountSchema.parse(person))
  return { id: userId, email, name: person.name, version: 1 }
}

async function makeTargets(administrator: Actor) {
  const invited = async (name: string) => {
    const email = `${name}@permissions.invalid`
    const invitation = { form: randomUUID(), email, name: `Permission ${name}`, role: 'editor' as const, bodies: [] }
    const { userId, link } = await inviteAccount(administrator, { ...invitation, personLocale: 'en' })
    return { token: link?.token ?? '', target: { id: userId, email, name: invitation.name, version: 1 } }
  }
  const invitation = await invited('invitation')
  const targets = {
    role: await account('role', 'editor'),
    supervise: await account('supervise', 'official', [bodyOf.officialA]),
    take: await account('take', 'official', [bodyOf.officialA, 'ru-mincult']),
    disable: await account('disable', 'editor'),
    enable: await account('enable', 'editor'),
    reset: await account('reset', 'editor'),
    invitation: invitation.target,
    withdrawTwoFactor: await account('withdrawtwofactor', 'editor'),
  }
  await setUpTwoFactor(targets.withdrawTwoFactor.id, secret)
  await db().user.update({ where: { id: targets.enable.id }, data: { banned: true } })
  const chooser = await invited('chooser')
  return { targets, linkToken: chooser.token }
}

/** Cookies as the application itself gives them. Whoever owes a code has a session all the same, by whatever way it came. */
async function makeSessions(accounts: Ground['accounts']): Promise<Pick<Ground, 'cookies' | 'sessions'>> {
  const cookies = { anonymous: Array(12).fill('') } as unknown as Ground['cookies']
  const sessions = {} as Ground['sessions']
  for (const [name, { id }] of Object.entries(accounts) as [keyof typeof accounts, GroundAccount][]) {
    const isWhole = name !== 'beforeCode' && name !== 'notSetUp'
    const add = () => makeSession(id, isWhole ? new Date() : null)
    cookies[name] = []
    for (let count = 0; count < 12; count += 1) cookies[name].push((await add()).cookie)
    sessions[name] = (await add()).id
  }
  return { cookies, sessions }
}

const person = { 'name.ru': 'Пробное лицо', 'textStatus.ru': 'summary', identified: 'yes', 'sources.0': 's0' }

/** People in every state, `permission-STATE-KEEPER`, written by the editor and released by the reviewer. */
async function makeRecords({ editor, reviewer }: Record<'editor' | 'reviewer', Actor>): Promise<void> {
  for (const keeper of keepers) {
    const draft = async (what: string) => {
      const name = { noun: 'people', key: `permission-${what}-${keeper}` } as const
      await beginRecord(editor, name, person)
      return name
    }
    const review = async (what: string) => {
      const name = await draft(what)
      await submitDraft(editor, name, 1)
      return name
    }
    const published = async (what: string) => {
      const name = await review(what)
      await publishDraft(reviewer, name, 2)
      return name
    }
    const withdrawn = async (what: string) => {
      const name = await published(what)
      await askForWithdrawal(editor, name, 'withdrawal', reason)
      await publishDraft(reviewer, name, 1)
    }
    for (const what of ['submit', 'save', 'discard', 'batch', 'idle']) await draft(`draft-${what.toLowerCase()}`)
    for (const what of ['take-back', 'return', 'publish', 'schedule', 'save']) await review(`review-${what}`)
    const scheduled = await review('scheduled')
    await scheduleDraft(reviewer, scheduled, 2, new Date(Date.now() + 86_400_000))
    for (const what of ['open', 'withdraw', 'merge-from', 'merge-into']) await published(`published-${what}`)
    for (const what of ['restore', 'idle']) await withdrawn(`withdrawn-${what}`)
    for (const noun of ['together', 'clauses'] as const) await clauseInReview(editor, noun, keeper)
    const locale = textLanguages[keeper]
    await keepText(editor, { agreement: 'kz-ge', locale }, 0, 'Article 1\nFilms.\n\nArticle 2\nWeeks.')
    await keepText(editor, { agreement: 'kz-fr', locale }, 0, 'Article 1\nFilms.')
  }
}

async function clauseInReview(editor: Actor, way: keyof typeof clausesOf, keeper: Keeper): Promise<void> {
  const name = { noun: 'clauses', key: clausesOf[way][keeper] } as const
  await openDraft(editor, name)
  await submitDraft(editor, name, 1)
}

/** Documents of the editor: `permission-STATE-KEEPER`. */
async function makeDocuments({ editor, reviewer }: Record<'editor' | 'reviewer', Actor>): Promise<void> {
  for (const keeper of keepers)
    for (const what of ['describe', 'publish', 'withdraw', 'link', 'unlink', 'idle', 'confirm', 'take-back']) {
      const key = `permission-${what}-${keeper}`
      const file = await receiveFile(Readable.from([Buffer.from(key)]), 1000)
      if (!file) throw new Error('The file is too long')
      const titles = [{ locale: 'ru' as const, title: `Permission ${key}` }]
      const input = { locale: 'en', key, kind: 'other', language: 'ru', titles, sha256: null } as const
      await uploadDocument(editor, { ...input, titles }, { ...file, fileName: `${key}.pdf`, pages: 1 })
      await settleFile(file)
      const isPublished = ['withdraw', 'idle', 'confirm', 'take-back'].includes(what)
      if (isPublished) await publishDocument(reviewer, { locale: 'en', key, version: 1 })
      if (what === 'idle') await withdrawDocument(reviewer, { locale: 'en', key, version: 2, reason: reason.text })
      if (what === 'confirm' || what === 'take-back')
        await describeDocument(editor, { ...input, version: 2, language: 'kk', titles })
      const target = { locale: 'en', key, version: 1, record: 'agreement', target: 'ir-ru', textLocale: 'ru' } as const
      if (what === 'unlink') await linkDocument(editor, { ...target, replaces: false })
    }
}

async function makeErrorReports(editor: Actor): Promise<Ground['errorReports']> {
  const send = (word: string) =>
    submitErrorReport(
      {
        locale: 'en',
        submissionId: randomUUID(),
        page: '/about',
        problem: `Permission ${word}`,
        sourceUrl: null,
        email: null,
      },
      `10.0.0.${word.length}`,
    )
  const open: Record<string, string> = {}
  for (const keeper of keepers)
    for (const what of ['take', 'close']) open[`${what} ${keeper}`] = await send(`${what} ${keeper}`)
  const closed = await send('closed')
  await closeErrorReport(editor, {
    locale: 'en',
    reference: closed,
    version: 1,
    state: 'answered',
    answer: 'Permission answer',
  })
  return { open, closed }
}

/** Of the agreements of the second official: one is a draft, one is withdrawn, and of one a clause is. */
async function hideClauses(): Promise<Record<string, number>> {
  await db().agreement.update({ where: { key: 'kz-kg' }, data: { state: 'draft' }, select: { id: true } })
  await db().agreement.update({ where: { key: 'kz-tm' }, data: { state: 'withdrawn' }, select: { id: true } })
  await db().clause.update({ where: { key: 'kz-az-1' }, data: { state: 'withdrawn' }, select: { id: true } })
  const clauses = await db().clause.findMany({ select: { key: true, version: true } })
  return Object.fromEntries(clauses.map(({ key, version }) => [key, version]))
}

async function askedChanges(): Promise<Record<string, string>> {
  const changes = await db().documentChange.findMany({ select: { id: true, document: { select: { key: true } } } })
  return Object.fromEntries(changes.map(({ id, document }) => [document.key, id]))
}

async function namesOfFiles(): Promise<Record<string, string>> {
  const documents = await db().document.findMany({ select: { key: true, sha256: true } })
  return Object.fromEntries(documents.map(({ key, sha256 }) => [key, sha256]))
}

async function makeAbsence(userId: string, substituteId: string): Promise<string> {
  const { bodyId } = await db().userBody.findFirstOrThrow({ where: { userId }, select: { bodyId: true } })
  const day = new Date('2091-01-01')
  const { id } = await db().absence.create({
    data: { userId, substituteId, bodyId, fromOn: day, toOn: day, submissionId: randomUUID() },
    select: { id: true },
  })
  return id
}
