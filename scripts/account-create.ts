// npm run account:create -- --email … --name … --role official --body ir-cinema-org [--body …] [--locale fa]
// The password is asked for, or is the first line of what is piped in. Also the way to the first administrator.
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { type AccountRule, createAccount } from '@/lib/auth/account-commands'
import { accountSchema } from '@/lib/auth/account-schema'
import { passwordMaximum, passwordMinimum } from '@/lib/auth/password-limits'
import { needsSecondFactor, roles } from '@/lib/auth/permissions'
import { RuleError } from '@/lib/errors'
import { locales } from '@/lib/i18n/locales'
import { endWith, fromArguments } from './lib/account-script'

const refusals: Record<AccountRule, string> = {
  emailTaken: 'an account with this address exists already',
  bodyUnknown: 'one of the bodies is not in the registry',
}

/** The codes of the schema in words. */
const faults: Record<string, string> = {
  emailMissing: 'missing',
  emailInvalid: 'not an e-mail address',
  nameMissing: 'missing',
  nameTooLong: 'too long',
  textControls: 'has invisible characters',
  roleMissing: `must be one of ${roles.join(', ')}`,
  localeMissing: `must be one of ${locales.join(', ')}`,
  bodiesMissing: 'an official speaks for at least one body',
  bodiesOfOfficials: 'only an official speaks for bodies',
  passwordShort: `needs at least ${passwordMinimum} characters`,
  passwordLong: `may have at most ${passwordMaximum} characters`,
  passwordCommon: 'is among the passwords that are guessed first',
  passwordPersonal: 'has a name or an address in it that belongs to the account, or the name of the registry',
}

async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) {
    for await (const line of createInterface({ input: process.stdin })) return line
    return ''
  }
  process.stdout.write(`Password (at least ${passwordMinimum} characters, not shown): `)
  process.stdin.setRawMode(true)
  let typed = ''
  for await (const chunk of process.stdin) {
    for (const character of String(chunk)) {
      if (character === '\u0003') return endWith('stopped')
      if (character === '\r' || character === '\n') {
        process.stdin.setRawMode(false)
        process.stdout.write('\n')
        return typed
      }
      typed = character === '\u007f' ? typed.slice(0, -1) : typed + character
    }
  }
  return typed
}

const { values } = fromArguments(() =>
  parseArgs({
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string' },
      body: { type: 'string', multiple: true },
      locale: { type: 'string' },
    },
  }),
)
const { body: bodies, ...rest } = values
const account = accountSchema.safeParse({
  email: '',
  name: '',
  ...rest,
  bodies: bodies ?? [],
  password: await readPassword(),
})
if (!account.success) {
  endWith(
    account.error.issues.map(({ path, message }) => `${path.join('.')}: ${faults[message] ?? message}`).join('; '),
  )
}
try {
  await createAccount(account.data)
} catch (error) {
  endWith(
    error instanceof RuleError ? refusals[error.code as AccountRule] : `the database did not take it: ${String(error)}`,
  )
}
const { email, role, name } = account.data
console.log(`Made the account of ${name} <${email}>: ${[role, ...account.data.bodies].join(', ')}`)
if (needsSecondFactor(role))
  console.log('Signing in for the first time, they set up the second factor: an app that makes codes.')
process.exit(0)
