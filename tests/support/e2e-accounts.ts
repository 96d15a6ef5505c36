import type { Locale } from '@/lib/i18n/locales'

export interface TestAccount {
  email: string
  name: string
  role: 'official' | 'editor'
  /** That an official speaks for. */
  body: string | null
  locale: Locale
}

/** Only in a database that is thrown away after the tests. */
export const testPassword = 'a password for tests only'

const officials = [
  { country: 'ir', body: 'ir-cinema-org', locale: 'fa' },
  { country: 'ru', body: 'ru-mincult', locale: 'ru' },
] as const

const kinds = {
  reporter: 'official',
  forgetful: 'official',
  careless: 'official',
  editor: 'editor',
  uploader: 'editor',
  publisher: 'editor',
  translator: 'editor',
  keeper: 'editor',
  reviewer: 'editor',
  approver: 'editor',
  previewer: 'editor',
} as const

type AccountKind = keyof typeof kinds

/** One account for each journey in each way of running: attempts to sign in are counted by account, and journeys run side by side. */
export const testAccounts: readonly TestAccount[] = ['js', 'nojs'].flatMap((project) =>
  officials.flatMap(({ country, body, locale }) =>
    Object.entries(kinds).map(([kind, role]) => ({
      email: `${kind}.${project}.${country}@hamkino.invalid`,
      name: `Test account ${kind} ${project} ${country}`,
      role,
      body: role === 'official' ? body : null,
      locale,
    })),
  ),
)

/** The account of one journey. */
export function accountOf(kind: AccountKind, project: string, locale: Locale): TestAccount {
  const account = testAccounts.find((one) => one.email.startsWith(`${kind}.${project}.`) && one.locale === locale)
  if (!account) throw new Error(`No test account ${kind} for ${project} in ${locale}`)
  return account
}
