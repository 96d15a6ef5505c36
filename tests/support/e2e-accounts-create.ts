// Run by e2e-server.mjs in a process of its own, under the condition that lets `server-only` modules in.
import { createAccount } from '@/lib/auth/account-commands'
import { accountSchema } from '@/lib/auth/account-schema'
import { testAccounts, testPassword } from './e2e-accounts'

for (const { body, ...account } of testAccounts) {
  await createAccount(accountSchema.parse({ ...account, bodies: [body], password: testPassword }))
}
process.exit(0)
