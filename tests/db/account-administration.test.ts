import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { choosePassword } from '@/lib/auth/access-link-commands'
import { getOpenLink } from '@/lib/auth/access-link-queries'
import {
  cancelAccessLink,
  changeRole,
  disableAccount,
  enableAccount,
  issueAccessLink,
  nameSupervised,
  withdrawTwoFactor,
} from '@/lib/auth/account-administration-commands'
import { inviteAccount } from '@/lib/auth/account-commands'
import { getAccountForAdministration, listAccounts, listBodyChoices } from '@/lib/auth/account-queries'
import type { AccountChange } from '@/lib/auth/account-schema'
import type { Actor } from '@/lib/auth/permissions'
import { actorOf, actorOfSession } from '@/lib/auth/session'
import { makeAccount, makeAccountWithSecret, makeSession, runOut } from '@/tests/support/accounts'
import { testDatabase } from '@/tests/support/database'

const registry = testDatabase()
let administrator: Actor

beforeEach(async () => {
  administrator = await makeAccount('administrator')
})

const auditOf = (userId: string, action: string) =>
  registry.db.auditEntry.findMany({ where: { recordKind: 'user', recordKey: userId, action } })
const versionOf = async (id: string) => (await registry.db.user.findUniqueOrThrow({ where: { id } })).version

/** What the account's page would send now. */
async function change(userId: string): Promise<AccountChange> {
  return { account: userId, version: await versionOf(userId), form: randomUUID() }
}

const invitation = (over: object = {}) => ({
  form: randomUUID(),
  email: `${randomUUID()}@example.invalid`,
  name: 'Nobody',
  role: 'official' as const,
  bodies: ['ir-cinema-org'],
  personLocale: 'fa' as const,
  ...over,
})

/** Every change, with whom it can be made to. */
const changes = {
  'account.roleChanged': {
    to: () => makeAccount('official'),
    make: (actor: Actor, wanted: AccountChange) =>
      changeRole(actor, { ...wanted, role: 'official', bodies: ['ru-mincult'] }),
  },
  'account.supervisionChanged': {
    to: () => makeAccount('official'),
    make: (actor: Actor, wanted: AccountChange) => nameSupervised(actor, { ...wanted, bodies: ['ir-cinema-org'] }),
  },
  'account.disabled': { to: () => makeAccount('editor'), make: disableAccount },
  'account.enabled': {
    to: async () => {
      const account = await makeAccount('editor')
      await registry.db.user.update({ where: { id: account.userId }, data: { banned: true } })
      return account
    },
    make: enableAccount,
  },
  'account.linkIssued': {
    to: () => makeAccount('official'),
    make: (actor: Actor, wanted: AccountChange) => issueAccessLink(actor, { ...wanted, kind: 'reset' }),
  },
  'account.linkCancelled': {
    to: () => inviteAccount(administrator, invitation()),
    make: cancelAccessLink,
  },
  'account.twoFactorWithdrawn': { to: () => makeAccountWithSecret('editor'), make: withdrawTwoFactor },
} as const

describe.each(Object.entries(changes))('%s', (action, { to, make }) => {
  it('is done, with its history row', async () => {
    const { userId } = await to()
    const before = await versionOf(userId)
    await make(administrator, await change(userId))
    expect(await auditOf(userId, action)).toMatchObject([{ actorUserId: administrator.userId }])
    expect(await versionOf(userId)).toBe(before + 1)
  })

  it('is not there for officials and editors', async () => {
    const { userId } = await to()
    for (const role of ['official', 'editor'] as const) {
      const foreign = make(await makeAccount(role), await change(userId))
      await expect(foreign).rejects.toMatchObject({ code: 'notFound' })
    }
    expect(await auditOf(userId, action)).toEqual([])
  })

  it('is refused where the account has changed since, and where there is none', async () => {
    const { userId } = await to()
    const opened = await change(userId)
    await registry.db.user.update({ where: { id: userId }, data: { version: { increment: 1 } } })
    await expect(make(administrator, opened)).rejects.toMatchObject({ code: 'staleVersion' })
    await expect(make(administrator, { ...opened, account: randomUUID() })).rejects.toMatchObject({ code: 'notFound' })
    expect(await auditOf(userId, action)).toEqual([])
  })

  it('is done once for one form, and for one of two forms at the same moment', async () => {
    const { userId } = await to()
    const wanted = await change(userId)
    await Promise.all([make(administrator, wanted), make(administrator, wanted)])
    expect(await auditOf(userId, action)).toHaveLength(1)

    const { userId: another } = await to()
    const forms = [await change(another), await change(another)]
    const both = await Promise.allSettled(forms.map((form) => make(administrator, form)))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await auditOf(another, action)).toHaveLength(1)
  })
})

describe('changeRole', () => {
  it('counts with the next request, and keeps what was before', async () => {
    const account = await makeAccount('official')
    const session = await makeSession(account)
    await changeRole(administrator, { ...(await change(account.userId)), role: 'official', bodies: ['ru-mincult'] })
    const body = await registry.db.body.findUniqueOrThrow({ where: { key: 'ru-mincult' } })
    expect(await actorOfSession(session)).toMatchObject({ bodyIds: [body.id] })
    const [entry] = await auditOf(account.userId, 'account.roleChanged')
    expect(entry?.payload).toMatchObject({ before: { role: 'official', bodies: ['ir-cinema-org'] } })
  })

  it('refuses a body that the registry lacks, and changes nothing', async () => {
    const account = await makeAccount('official')
    const wanted = { ...(await change(account.userId)), role: 'official' as const, bodies: ['no-such'] }
    await expect(changeRole(administrator, wanted)).rejects.toMatchObject({ code: 'bodyUnknown' })
    expect(await versionOf(account.userId)).toBe(wanted.version)
  })
})

describe('nameSupervised', () => {
  const watched = (userId: string) =>
    registry.db.userBody.findMany({
      where: { userId },
      select: { isSupervisor: true, body: { select: { key: true } } },
      orderBy: { body: { key: 'asc' } },
    })

  it('says over which bodies somebody watches, and a change of their bodies keeps it of those that stay', async () => {
    const { userId } = await makeAccount('official')
    await nameSupervised(administrator, { ...(await change(userId)), bodies: ['ir-cinema-org'] })
    const bodies = ['ir-cinema-org', 'ru-mincult']
    await changeRole(administrator, { ...(await change(userId)), role: 'official', bodies })
    expect(await watched(userId)).toEqual([
      { isSupervisor: true, body: { key: 'ir-cinema-org' } },
      { isSupervisor: false, body: { key: 'ru-mincult' } },
    ])
    await nameSupervised(administrator, { ...(await change(userId)), bodies: ['ru-mincult'] })
    expect((await watched(userId)).map(({ isSupervisor }) => isSupervisor)).toEqual([false, true])
    const account = await getAccountForAdministration(administrator, userId, 'en')
    expect(account?.bodies.filter(({ isSupervisor }) => isSupervisor).map(({ key }) => key)).toEqual(['ru-mincult'])
    await nameSupervised(administrator, { ...(await change(userId)), bodies: [] })
    expect((await watched(userId)).map(({ isSupervisor }) => isSupervisor)).toEqual([false, false])
  })

  it('refuses a body for which the person does not speak, and changes nothing', async () => {
    const { userId } = await makeAccount('official')
    const wanted = { ...(await change(userId)), bodies: ['ir-cinema-org', 'ru-mincult'] }
    await expect(nameSupervised(administrator, wanted)).rejects.toMatchObject({ code: 'bodyUnknown' })
    expect((await watched(userId)).map(({ isSupervisor }) => isSupervisor)).toEqual([false])
    expect(await auditOf(userId, 'account.supervisionChanged')).toEqual([])
  })
})

describe('disableAccount', () => {
  it('ends the sessions and the open link at once, and enabling brings neither back', async () => {
    const account = await makeAccountWithSecret('editor')
    const sessions = [await makeSession(account, new Date()), await makeSession(account, new Date())]
    const link = await issueAccessLink(administrator, { ...(await change(account.userId)), kind: 'reset' })
    await disableAccount(administrator, await change(account.userId))
    expect(await registry.db.session.count({ where: { userId: account.userId } })).toBe(0)
    expect(await actorOf(account.userId)).toBeNull()
    await enableAccount(administrator, await change(account.userId))
    for (const session of sessions) expect(await actorOfSession(session)).toBeNull()
    expect(await getOpenLink(link?.token ?? '')).toBeNull()
    expect(await actorOf(account.userId)).toMatchObject({ role: 'editor' })
  })

  it('counts for a session that was opened in the same moment', async () => {
    const account = await makeAccount('official')
    await disableAccount(administrator, await change(account.userId))
    expect(await actorOfSession(await makeSession(account))).toBeNull()
  })
})

describe('the last administrator', () => {
  beforeEach(async () => {
    // Everybody else steps back, by the way that the database allows.
    const others = await registry.db.user.findMany({
      where: { role: 'administrator', banned: false, id: { not: administrator.userId } },
    })
    for (const { id } of others) await registry.db.user.update({ where: { id }, data: { banned: true } })
  })

  it('is neither disabled nor made anything else', async () => {
    const { userId } = administrator
    await expect(disableAccount(administrator, await change(userId))).rejects.toMatchObject({
      code: 'lastAdministrator',
    })
    const wanted = { ...(await change(userId)), role: 'editor' as const, bodies: [] }
    await expect(changeRole(administrator, wanted)).rejects.toMatchObject({ code: 'lastAdministrator' })
    expect(await actorOf(userId)).toMatchObject({ role: 'administrator' })
  })

  it('stays the last where the other has not yet accepted the invitation', async () => {
    await inviteAccount(administrator, invitation({ role: 'administrator', bodies: [] }))
    const disabling = disableAccount(administrator, await change(administrator.userId))
    await expect(disabling).rejects.toMatchObject({ code: 'lastAdministrator' })
  })

  it('is left where two shut each other out at the same moment', async () => {
    const other = await makeAccount('administrator')
    const [one, two] = [await change(other.userId), await change(administrator.userId)]
    const both = await Promise.allSettled([disableAccount(administrator, one), disableAccount(other, two)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await registry.db.user.count({ where: { role: 'administrator', banned: false } })).toBe(1)
  })

  it('is kept by the database too', async () => {
    const write = (data: object) => registry.db.user.update({ where: { id: administrator.userId }, data })
    await expect(write({ banned: true })).rejects.toThrow('the last administrator stays')
    await expect(write({ role: 'editor' })).rejects.toThrow('the last administrator stays')
  })
})

describe('inviteAccount', () => {
  it('makes an account that nobody can use yet, with its history row and a link of seven days', async () => {
    const input = invitation()
    const { userId, link } = await inviteAccount(administrator, input)
    expect(await auditOf(userId, 'account.invited')).toMatchObject([{ actorUserId: administrator.userId }])
    expect(await registry.db.account.count({ where: { userId } })).toBe(0)
    const kept = await registry.db.accessLink.findFirstOrThrow({ where: { userId } })
    expect(kept.expiresAt.getTime() - kept.createdAt.getTime()).toBe(7 * 24 * 60 * 60_000)
    expect(JSON.stringify(kept)).not.toContain(link?.token)
    expect(await getAccountForAdministration(administrator, userId, 'ru')).toMatchObject({ state: 'invited' })
  })

  it('is one account and one link for a form that is sent twice, and shows the link once', async () => {
    const input = invitation()
    const made = await Promise.all([inviteAccount(administrator, input), inviteAccount(administrator, input)])
    expect(new Set(made.map(({ userId }) => userId)).size).toBe(1)
    expect(made.filter(({ link }) => link !== null)).toHaveLength(1)
    expect(await registry.db.user.count({ where: { email: input.email } })).toBe(1)
  })

  it('refuses an address that is taken and a body that is not there, and whoever is no administrator', async () => {
    const { email } = await makeAccount('editor')
    await expect(inviteAccount(administrator, invitation({ email }))).rejects.toMatchObject({ code: 'emailTaken' })
    const unknown = inviteAccount(administrator, invitation({ bodies: ['no-such'] }))
    await expect(unknown).rejects.toMatchObject({ code: 'bodyUnknown' })
    for (const role of ['official', 'editor'] as const) {
      const foreign = inviteAccount(await makeAccount(role), invitation())
      await expect(foreign).rejects.toMatchObject({ code: 'notFound' })
    }
  })
})

describe('issueAccessLink', () => {
  it('puts a new link in the place of the one before', async () => {
    const { userId, link: first } = await inviteAccount(administrator, invitation())
    const second = await issueAccessLink(administrator, { ...(await change(userId)), kind: 'invitation' })
    expect(await getOpenLink(first?.token ?? '')).toBeNull()
    expect(await getOpenLink(second?.token ?? '')).toMatchObject({ userId, kind: 'invitation' })
  })

  it('shows a link once, also to whoever sends the form again', async () => {
    const { userId } = await makeAccount('official')
    const wanted = { ...(await change(userId)), kind: 'reset' as const }
    const links = await Promise.all([issueAccessLink(administrator, wanted), issueAccessLink(administrator, wanted)])
    expect(links.filter((link) => link !== null)).toHaveLength(1)
    expect(await registry.db.accessLink.count({ where: { userId } })).toBe(1)
  })

  it('never turns an invitation that has run out or was taken back into a reset', async () => {
    const { userId, link } = await inviteAccount(administrator, invitation())
    const reset = async () => issueAccessLink(administrator, { ...(await change(userId)), kind: 'reset' })
    await runOut(userId)
    await expect(reset()).rejects.toMatchObject({ code: 'notActive' })
    await cancelAccessLink(administrator, await change(userId))
    await expect(reset()).rejects.toMatchObject({ code: 'notActive' })
    await expect(choosePassword(link?.token ?? '', 'long grey sample words', randomUUID())).rejects.toMatchObject({
      code: 'notFound',
    })
    expect(await getAccountForAdministration(administrator, userId, 'ru')).toMatchObject({ state: 'lapsed' })
  })

  it('is refused for one’s own account, a closed one, and an invitation of somebody who is in', async () => {
    const issue = async (userId: string, kind: 'invitation' | 'reset') =>
      issueAccessLink(administrator, { ...(await change(userId)), kind })
    await expect(issue(administrator.userId, 'reset')).rejects.toMatchObject({ code: 'ownAccount' })
    const { userId } = await makeAccount('official')
    await expect(issue(userId, 'invitation')).rejects.toMatchObject({ code: 'alreadyActive' })
    await registry.db.user.update({ where: { id: userId }, data: { banned: true } })
    await expect(issue(userId, 'reset')).rejects.toMatchObject({ code: 'accountDisabled' })
    expect(await registry.db.accessLink.count({ where: { userId } })).toBe(0)
  })
})

describe('withdrawTwoFactor', () => {
  it('ends the sessions, and the next sign-in begins with setting up another', async () => {
    const account = await makeAccountWithSecret('editor')
    const before = await makeSession(account, new Date())
    await withdrawTwoFactor(administrator, await change(account.userId))
    expect(await actorOfSession(before)).toBeNull()
    expect(await actorOfSession(await makeSession(account, new Date()))).toBeNull()
    expect(await registry.db.twoFactor.count({ where: { userId: account.userId } })).toBe(0)
  })

  it('is not for one’s own', async () => {
    const own = withdrawTwoFactor(administrator, await change(administrator.userId))
    await expect(own).rejects.toMatchObject({ code: 'ownAccount' })
  })
})

describe('the list of accounts', () => {
  it('is for administrators only, in pages, and tells no secrets', async () => {
    const { userId } = await makeAccountWithSecret('editor')
    for (const role of ['official', 'editor'] as const) {
      const actor = await makeAccount(role)
      expect(await listAccounts(actor, 'ru', 1)).toBeNull()
      expect(await getAccountForAdministration(actor, userId, 'ru')).toBeNull()
      expect(await listBodyChoices(actor, 'ru')).toBeNull()
    }
    const { secret, backupCodes } = await registry.db.twoFactor.findUniqueOrThrow({ where: { userId } })
    const shown = JSON.stringify(await getAccountForAdministration(administrator, userId, 'ru'))
    for (const hidden of [secret, backupCodes]) expect(shown).not.toContain(hidden)
    const first = await listAccounts(administrator, 'ru', 1)
    expect(first?.accounts.length).toBeLessThanOrEqual(25)
    expect(first?.total).toBe(await registry.db.user.count())
    expect(await getAccountForAdministration(administrator, randomUUID(), 'ru')).toBeNull()
  })

  it('offers each published body once, by country', async () => {
    const choices = (await listBodyChoices(administrator, 'kk')) ?? []
    const keys = choices.flatMap(({ bodies }) => bodies.map(({ key }) => key))
    expect(new Set(keys).size).toBe(await registry.db.body.count({ where: { state: 'published' } }))
    expect(keys).toHaveLength(new Set(keys).size)
    expect(choices.find(({ code }) => code === 'kz')?.name).toBe('Қазақстан')
  })
})
