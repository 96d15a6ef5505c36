import type { Role } from '@/lib/auth/permissions'
import { type Locale, locales } from '@/lib/i18n/locales'

export interface TestAccount {
  email: string
  name: string
  role: Role
  /** The one that an official speaks for. */
  body?: string
  /** Whether they only prepare what others file for it. */
  isDeputy?: boolean
  locale: Locale
  /** Of the second factor, where there is one. */
  secret?: string
}

/** Only in a database that is thrown away after the tests. */
export const testPassword = 'a password for tests only'

const testSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

const officials = [
  { country: 'ir', body: 'ir-cinema-org', locale: 'fa' },
  { country: 'ru', body: 'ru-mincult', locale: 'ru' },
] as const

const withCode = { role: 'administrator', secret: testSecret } as const
const keeping = { role: 'editor', secret: testSecret } as const

/** What the journeys' accounts are: officials with a password alone, and everybody who signs in with a code as well. */
const journeys = {
  reporter: { role: 'official' },
  forgetful: { role: 'official' },
  careless: { role: 'official' },
  subscriber: { role: 'official' },
  reminded: { role: 'official' },
  clerk: { role: 'official' },
  beginner: { role: 'official' },
  careful: { role: 'official', secret: testSecret },
  host: withCode,
  awaited: withCode,
  editor: keeping,
  uploader: keeping,
  publisher: keeping,
  translator: keeping,
  approver: keeping,
  keeper: keeping,
  reviewer: keeping,
  racer: keeping,
  rival: keeping,
  interpreter: keeping,
  assenter: keeping,
  previewer: keeping,
  merger: keeping,
  confirmer: keeping,
  writer: keeping,
  divider: keeping,
  sender: keeping,
  checker: keeping,
  importer: keeping,
  recorder: keeping,
  endorser: keeping,
  convener: keeping,
  bookkeeper: keeping,
  auditor: keeping,
} as const

type Journey = keyof typeof journeys | 'rapporteur' | 'deputy' | 'chief' | 'objector' | 'respondent'

/** Who reports on several clauses at once, each of an agreement on which nobody else reports. */
const rapporteurs = [
  { project: 'js', locale: 'fa', body: 'az-film-agency' },
  { project: 'nojs', locale: 'ru', body: 'tr-cinema-directorate' },
  { project: 'js', locale: 'ru', body: 'kg-cinema-dept' },
  { project: 'nojs', locale: 'fa', body: 'tm-turkmenfilm' },
] as const

/** Two sides of agreements on which nobody else reports: one disputes what the other says. */
const disputants = [
  { project: 'js', locale: 'fa', body: 'uz-cinema-agency' },
  { project: 'js', locale: 'ru', body: 'uz-cinema-agency' },
  { project: 'nojs', locale: 'fa', body: 'tr-cinema-directorate' },
  { project: 'nojs', locale: 'ru', body: 'uz-cinema-agency' },
].flatMap(({ body, ...way }) => [
  { kind: 'objector', body, ...way },
  { kind: 'respondent', body: 'kz-film-centre', ...way },
])

/** Who looks at pages of the desk, each at some of them: they look side by side. */
const overseers = ['overseer', 'viewer', 'archivist'] as const

/**
 * One account for each journey in each way of running: attempts to sign in are counted by account, a code of the second factor lets
 * in once, and journeys run side by side. An administrator for each language looks at all pages.
 */
export const testAccounts: readonly TestAccount[] = [
  ...['js', 'nojs'].flatMap((project) =>
    officials.flatMap(({ country, body, locale }) =>
      Object.entries(journeys).map(([kind, { role, ...factor }]) => {
        const secret = 'secret' in factor ? factor.secret : undefined
        return {
          email: `${kind}.${project}.${country}@hamkino.invalid`,
          name: `Test account ${kind} ${project} ${country}`,
          role,
          body: role === 'official' ? body : undefined,
          locale,
          secret,
        }
      }),
    ),
  ),
  ...rapporteurs.flatMap(({ project, locale, body }) =>
    // The head of the body and a deputy have clauses there on which nobody else reports.
    (['rapporteur', 'chief', 'deputy'] as const).map((kind) => ({
      email: `${kind}.${project}.${locale}@hamkino.invalid`,
      name: `Test account ${kind} ${project} ${locale}`,
      role: 'official' as const,
      body,
      isDeputy: kind === 'deputy',
      locale,
    })),
  ),
  ...disputants.map(({ kind, project, locale, body }) => ({
    email: `${kind}.${project}.${locale}@hamkino.invalid`,
    name: `Test account ${kind} ${project} ${locale}`,
    role: 'official' as const,
    body,
    locale: locale as Locale,
  })),
  ...locales.flatMap((locale) =>
    overseers.map((kind) => ({
      email: `${kind}.${locale}@hamkino.invalid`,
      name: `Test account ${kind} ${locale}`,
      role: 'administrator' as const,
      locale,
      secret: testSecret,
    })),
  ),
]

/** The account of one journey. */
export function accountOf(kind: Journey, project: string, locale: Locale): TestAccount {
  return found(testAccounts.find((one) => one.email.startsWith(`${kind}.${project}.`) && one.locale === locale))
}

/** An administrator who looks at pages in one language. */
export function overseerOf(locale: Locale, kind: (typeof overseers)[number]): TestAccount {
  return found(testAccounts.find((one) => one.email === `${kind}.${locale}@hamkino.invalid`))
}

function found(account: TestAccount | undefined): TestAccount {
  if (!account) throw new Error('No such test account')
  return account
}
