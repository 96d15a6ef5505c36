import 'server-only'
import { cookies } from 'next/headers'
import { db } from '@/lib/db'
import { NotSignedInError } from '@/lib/errors'
import type { Prisma } from '@/lib/generated/prisma/client'
import { bodiesOn } from '@/lib/office/absence-rules'
import { auth } from './auth'
import { type Actor, isRole, needsSecondFactor } from './permissions'

/** The session that the browser holds, or null. Throws where the database does not answer: nobody is taken for a stranger then. */
export async function currentSession(): Promise<{ id: string; userId: string } | null> {
  // The cookies, not the header: after signing in, one and the same request already has the new session.
  const cookie = (await cookies()).toString()
  if (!cookie) return null
  const found = await auth().api.getSession({ headers: new Headers({ cookie }) })
  return found && { id: found.session.id, userId: found.session.userId }
}

/**
 * Who is asking, with the bodies they speak for now; null for anybody not signed in. Asked anew on every request: a closed account, a
 * changed role or body, and a second factor that is still to be given all count at once.
 */
export async function currentActor(): Promise<Actor | null> {
  const session = await currentSession()
  return session && actorOfSession(session.id)
}

/** Who is asking. @throws NotSignedInError for anybody not signed in */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) throw new NotSignedInError()
  return actor
}

/** The person whose session it is, where the session is worth something. */
export async function actorOfSession(sessionId: string): Promise<Actor | null> {
  const session = await findSession(sessionId)
  return session && worthOf(session) === 'everything' ? actorFrom(session.user) : null
}

/** Who may set up a second factor in this session: somebody signed in, or who can be nothing else before they have. */
export interface SetUpPerson {
  userId: string
  sessionId: string
  email: string
  /** Without it, signing in leads nowhere. */
  isRequired: boolean
}

/** See `SetUpPerson`; null for everybody else. */
export async function currentSetUpPerson(): Promise<SetUpPerson | null> {
  const current = await currentSession()
  return current && setUpPersonOf(current.id)
}

/** The same by the session. */
export async function setUpPersonOf(sessionId: string): Promise<SetUpPerson | null> {
  const session = await findSession(sessionId)
  if (!session) return null
  const worth = worthOf(session)
  if (worth === 'nothing') return null
  return { userId: session.user.id, sessionId, email: session.user.email, isRequired: worth === 'setUp' }
}

/** The person as the rules see them, whatever their session; null where the account is closed. */
export async function actorOf(userId: string): Promise<Actor | null> {
  const user = await db().user.findUnique({ where: { id: userId }, select: personSelect() })
  return user && actorFrom(user)
}

/** With those for whom the person stands in today. */
const personSelect = (day = new Date(today())) =>
  ({
    id: true,
    name: true,
    email: true,
    role: true,
    locale: true,
    banned: true,
    twoFactorEnabled: true,
    bodies: {
      select: {
        bodyId: true,
        duty: true,
        standsIn: {
          where: { endedAt: null, fromOn: { lte: day }, toOn: { gte: day } },
          select: { fromOn: true, toOn: true, member: { select: { duty: true, user: { select: { banned: true } } } } },
        },
      },
    },
  }) satisfies Prisma.UserSelect

/** ISO day by Greenwich. */
function today(): string {
  return isoDay(new Date())
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}

type Person = Prisma.UserGetPayload<{ select: ReturnType<typeof personSelect> }>

function findSession(id: string) {
  return db().session.findUnique({
    where: { id, expiresAt: { gt: new Date() } },
    select: { secondFactorAt: true, user: { select: personSelect() } },
  })
}

type SeenSession = NonNullable<Awaited<ReturnType<typeof findSession>>>

/** The one place that says what a session is good for. Before the second factor, at most for setting it up. */
function worthOf({ secondFactorAt, user }: SeenSession): 'everything' | 'setUp' | 'nothing' {
  if (user.banned || !isRole(user.role)) return 'nothing'
  if (user.twoFactorEnabled) return secondFactorAt === null ? 'nothing' : 'everything'
  return needsSecondFactor(user.role) ? 'setUp' : 'everything'
}

function actorFrom(user: Person): Actor | null {
  if (user.banned || !isRole(user.role)) return null
  const memberships = user.role === 'official' ? user.bodies : []
  const bodies = memberships.map(({ standsIn, ...membership }) => ({
    ...membership,
    standsIn: standsIn.map(({ fromOn, toOn, member }) => ({
      ...{ from: isoDay(fromOn), to: isoDay(toOn), isEnded: false },
      absent: { duty: member.duty, isActive: !member.user.banned },
    })),
  }))
  return { userId: user.id, name: user.name, role: user.role, locale: user.locale, ...bodiesOn(bodies, today()) }
}
