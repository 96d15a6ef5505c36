import 'server-only'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { withoutUndefined } from './auth-client'
import { passwordMaximum, passwordMinimum } from './password-limits'
import { issuer } from './two-factor-secret'

const minute = 60
const day = 24 * 60 * minute

/** Sign-in attempts, and codes, of one network address (IPv6: one /64). An office may share one, so accounts have a limit of their own. */
export const addressLimit = { window: 15 * minute, max: 60 }

/** How long a right password waits for the second factor. */
const challengeSeconds = 10 * minute

function create() {
  const { APP_URL, BETTER_AUTH_SECRET } = env()
  return betterAuth({
    appName: issuer,
    baseURL: APP_URL,
    secret: BETTER_AUTH_SECRET,
    database: prismaAdapter(withoutUndefined(db()), { provider: 'postgresql' }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordMinimum,
      maxPasswordLength: passwordMaximum,
    },
    // Each request asks the database, so that a revoked session ends at once (GHSA-xg6x-h9c9-2m83).
    session: { expiresIn: 7 * day, updateAge: 10 * minute, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: minute,
      max: 60,
      // The library deletes counters older than the longest window it knows: it must know that of accounts too.
      customRules: { '/sign-in/email': addressLimit, '/two-factor/*': addressLimit },
    },
    plugins: [
      twoFactor({
        twoFactorCookieMaxAge: challengeSeconds,
        // They are hashes by the time the library sees them, and so is what it compares with them: see `second-factor.ts`.
        backupCodeOptions: { storeBackupCodes: 'plain' },
        // Consecutive wrong codes for one account, from challenge to challenge. One challenge takes five.
        accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 15 * minute },
      }),
    ],
    databaseHooks: {
      session: { create: { before: ({ userId }) => refuseClosedAccount(userId) } },
    },
    advanced: {
      cookiePrefix: 'hamkino',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/' },
      ipAddress: { ipAddressHeaders: ['x-forwarded-for'], ipv6Subnet: 64 },
    },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  })
}

/** The password was right, yet the answer is the one that a wrong password gets. */
async function refuseClosedAccount(userId: string): Promise<void> {
  const user = await db().user.findUnique({ where: { id: userId }, select: { banned: true } })
  if (!user || user.banned) throw new APIError('UNAUTHORIZED')
}

let held: ReturnType<typeof create> | undefined

/**
 * The authentication library, made on first use: `next build` has no settings. Invitation only: it answers no address of
 * its own, and nothing here makes accounts (see `account-commands.ts`) or second factors (`two-factor-commands.ts`).
 */
export function auth() {
  held ??= create()
  return held
}
