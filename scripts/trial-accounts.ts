// Four accounts for trying out, with random passwords, in the built-in database only: `npm start` runs this.
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAccount, replacePassword } from '@/lib/auth/account-commands'
import { accountSchema } from '@/lib/auth/account-schema'
import { isRole, needsSecondFactor } from '@/lib/auth/permissions'
import { setUpTwoFactor } from '@/lib/auth/two-factor-commands'
import { newSecret, setUpAddress } from '@/lib/auth/two-factor-secret'
import { db } from '@/lib/db'
import { dataFolder } from './lib/root.mjs'
import { makeDataFolder } from './lib/secrets.mjs'

// The domain `.invalid` belongs to nobody for ever (RFC 2606), and no name here is a person's.
const trials = [
  {
    email: 'administrator@hamkino.invalid',
    name: 'Trial account: administrator',
    role: 'administrator',
    bodies: [],
    locale: 'en',
  },
  { email: 'editor@hamkino.invalid', name: 'Trial account: editor', role: 'editor', bodies: [], locale: 'en' },
  {
    email: 'official.ir@hamkino.invalid',
    name: 'حساب آزمایشی: مسئول (ایران)',
    role: 'official',
    bodies: ['ir-cinema-org'],
    locale: 'fa',
  },
  {
    email: 'official.ru@hamkino.invalid',
    name: 'Пробная учётная запись: сотрудник (Россия)',
    role: 'official',
    bodies: ['ru-mincult'],
    locale: 'ru',
  },
]

interface TrialAccount {
  email: string
  password: string
  role: string
  bodies: string[]
  secret?: string
  otpauth?: string
}

const file = join(dataFolder, 'accounts.json')

async function areThere(): Promise<boolean> {
  const count = await db().user.count({ where: { email: { in: trials.map(({ email }) => email) } } })
  return count === trials.length && existsSync(file)
}

/** Whole or not at all: half a file would lock everybody out. */
function keep(accounts: object[]): void {
  makeDataFolder()
  const draft = `${file}.new`
  writeFileSync(draft, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
  chmodSync(draft, 0o600)
  renameSync(draft, file)
}

/** Whoever must give a code as well gets a secret with the password, to be read by an app or by `oathtool --totp --base32`. */
async function secondFactor(
  userId: string,
  email: string,
  role: string,
): Promise<{ secret?: string; otpauth?: string }> {
  if (!isRole(role) || !needsSecondFactor(role)) return {}
  const secret = newSecret()
  await setUpTwoFactor(userId, secret)
  return { secret, otpauth: setUpAddress(secret, email) }
}

if (!(await areThere())) {
  const accounts: TrialAccount[] = []
  for (const trial of trials) {
    const password = randomBytes(12).toString('base64url')
    // An account whose password was lost with the file gets another one.
    const { userId } =
      (await replacePassword(trial.email, password)) ??
      (await createAccount(accountSchema.parse({ ...trial, password })))
    const { email, role, bodies } = trial
    accounts.push({ email, password, role, bodies, ...(await secondFactor(userId, email, role)) })
  }
  keep(accounts)
  console.log('Trial accounts (kept in .data/accounts.json):')
  for (const { email, password, role, bodies, otpauth } of accounts) {
    console.log(`  ${email}  ${password}  ${[role, ...bodies].join(', ')}`)
    if (otpauth) console.log(`    its codes come from an authenticator app that is given  ${otpauth}`)
  }
}
process.exit(0)
