import 'server-only'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { listLimit } from '@/lib/records/list-limit'
import { named, namedLink } from '@/lib/records/named-link'
import { type Actor, can, isRole } from './permissions'

export const accountPageSize = 25
/** A registry has dozens of accounts; more than this are not sorted by name at once. */
const accountLimit = 2000

const accountSelect = {
  id: true,
  name: true,
  email: true,
  role: true,
  locale: true,
  banned: true,
  version: true,
  twoFactorEnabled: true,
  signedInAt: true,
  createdAt: true,
  bodies: { select: { body: named, duty: true, isSupervisor: true } },
  accounts: { where: { providerId: 'credential', password: { not: null } }, select: { id: true } },
  accessLinks: {
    where: { usedAt: null, cancelledAt: null },
    select: { kind: true, expiresAt: true },
    take: 1,
  },
} satisfies Prisma.UserSelect

type AccountRow = Prisma.UserGetPayload<{ select: typeof accountSelect }>

/** `lapsed`: the invitation has run out or was taken back, and nobody has used it. */
export type AccountState = 'active' | 'invited' | 'lapsed' | 'disabled'

export type AccountView = ReturnType<typeof accountView>

function accountView(row: AccountRow, locale: Locale, now: Date) {
  const [link] = row.accessLinks
  const openLink = link && link.expiresAt > now ? { kind: link.kind, expiresOn: link.expiresAt.toISOString() } : null
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: isRole(row.role) ? row.role : null,
    locale: row.locale,
    version: row.version,
    bodies: sortByName(
      row.bodies.map(({ body, duty, isSupervisor }) => ({ ...namedLink(body, locale), duty, isSupervisor })),
      ({ name }) => name,
      locale,
    ),
    state: stateOf(row, openLink !== null),
    openLink,
    hasTwoFactor: row.twoFactorEnabled,
    signedInOn: row.signedInAt?.toISOString() ?? null,
    createdOn: row.createdAt.toISOString(),
  }
}

function stateOf({ banned, accounts }: AccountRow, hasOpenLink: boolean): AccountState {
  if (banned) return 'disabled'
  if (accounts.length > 0) return 'active'
  return hasOpenLink ? 'invited' : 'lapsed'
}

/** A page of all accounts by name; null for whoever administers none. */
export async function listAccounts(actor: Actor, locale: Locale, page: number) {
  if (!can(actor, 'accounts.administer', {})) return null
  const all = await db().user.findMany({
    select: { id: true, name: true },
    orderBy: { createdAt: 'asc' },
    take: accountLimit,
  })
  const shown = sortByName(all, ({ name }) => name, locale).slice((page - 1) * accountPageSize, page * accountPageSize)
  const rows = await db().user.findMany({ where: { id: { in: shown.map(({ id }) => id) } }, select: accountSelect })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const now = new Date()
  return {
    total: all.length,
    pages: Math.ceil(all.length / accountPageSize),
    accounts: shown.flatMap(({ id }) => {
      const row = byId.get(id)
      return row ? [accountView(row, locale, now)] : []
    }),
  }
}

/** One account, for its administration; null where it is not there and for whoever administers none. */
export async function getAccountForAdministration(actor: Actor, id: string, locale: Locale) {
  if (!can(actor, 'accounts.administer', {})) return null
  const row = await db().user.findUnique({ where: { id }, select: accountSelect })
  return row && accountView(row, locale, new Date())
}

/** One's own account. */
export async function getOwnAccount(actor: Actor, locale: Locale) {
  const row = await db().user.findUnique({ where: { id: actor.userId }, select: accountSelect })
  return row && accountView(row, locale, new Date())
}

/** Every body that an official may speak for, by country and by name in the reader's alphabet; null for whoever administers no accounts. */
export async function listBodyChoices(actor: Actor, locale: Locale) {
  if (!can(actor, 'accounts.administer', {})) return null
  const bodies = await db().body.findMany({
    where: { state: 'published' },
    select: { ...named.select, country: { select: { code: true, texts: { select: { locale: true, name: true } } } } },
    orderBy: { key: 'asc' },
    take: listLimit,
  })
  const countries = new Map<string, { name: string; locale: Locale; bodies: ReturnType<typeof namedLink>[] }>()
  for (const { country, ...body } of bodies) {
    const link = country ? namedLink({ key: country.code, texts: country.texts }, locale) : null
    const group = countries.get(link?.key ?? '') ?? {
      name: link?.name ?? '',
      locale: link?.locale ?? locale,
      bodies: [],
    }
    group.bodies.push(namedLink(body, locale))
    countries.set(link?.key ?? '', group)
  }
  const groups = [...countries].map(([code, group]) => ({
    code,
    ...group,
    bodies: sortByName(group.bodies, ({ name }) => name, locale),
  }))
  const sorted = sortByName(groups, ({ name }) => name, locale)
  // Those of no country, which are international, come last.
  return [...sorted.filter(({ code }) => code !== ''), ...sorted.filter(({ code }) => code === '')]
}
