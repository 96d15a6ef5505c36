// Makes the database that the servers of the browser tests copy, says where it is, and takes it away when its parent has ended.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { hashPassword } from 'better-auth/crypto'
import { createAccountOfHash } from '@/lib/auth/account-commands'
import { accountSchema } from '@/lib/auth/account-schema'
import { setUpTwoFactor } from '@/lib/auth/two-factor-commands'
import { db, disconnect } from '@/lib/db'
import { loadRegistry } from '@/prisma/seed/registry-load'
import { startThrowaway } from '@/scripts/lib/embedded-postgres.mjs'
import { root } from '@/scripts/lib/root.mjs'
import { deployMigrations } from '@/scripts/migrate.mjs'
import { writeAuthenticTexts, writeDisagreements } from './disagreements'
import { testAccounts, testPassword } from './e2e-accounts'
import type { Ground } from './e2e-ground'
import { writeShownDocument } from './e2e-shown-document'
import { writeTwins } from './e2e-twins'

let leave = (): unknown => process.exit(1)
for (const signal of ['disconnect', 'SIGINT', 'SIGTERM'] as const) process.once(signal, () => leave())

const database = await startThrowaway()
// Second factors are sealed with it: the servers must know it.
const secret = randomBytes(32).toString('hex')
Object.assign(process.env, { DATABASE_URL: database.url, BETTER_AUTH_SECRET: secret, APP_URL: 'http://localhost' })
await deployMigrations(database.url)
await loadRegistry(db(), join(root, 'prisma/data'))
await writeTwins()
await writeDisagreements(db())
await writeAuthenticTexts(db())
const hash = await hashPassword(testPassword)
for (const { body, isDeputy, secret: factor, ...account } of testAccounts) {
  const { password: _, ...person } = accountSchema.parse({
    ...account,
    bodies: body ? [body] : [],
    drafts: body && isDeputy ? [body] : [],
    password: testPassword,
  })
  const { userId } = await createAccountOfHash(person, hash)
  if (factor) await setUpTwoFactor(userId, factor)
}
await writeShownDocument()
await disconnect()

const { forget, ...original } = await database.rest()
leave = () => forget().finally(() => process.exit(0))
process.send?.({ original, secret } satisfies Ground)
