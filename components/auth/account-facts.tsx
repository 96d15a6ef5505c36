import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { type Fact, FactsList } from '@/components/ui/facts-list'
import { InstantText } from '@/components/ui/instant-text'
import { TextLink } from '@/components/ui/text-link'
import type { Role } from '@/lib/auth/permissions'
import type { Locale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { AccountStateTag } from './account-state-tag'

/** What the registry knows of an account. */
export interface ShownAccount {
  id: string
  name: string
  email: string
  role: Role | null
  locale: Locale
  version: number
  bodies: readonly { key: string; name: string; locale: Locale; duty: 'files' | 'drafts'; isSupervisor: boolean }[]
  state: 'active' | 'invited' | 'lapsed' | 'disabled'
  openLink: { kind: 'invitation' | 'reset'; expiresOn: string } | null
  hasTwoFactor: boolean
  signedInOn: string | null
  createdOn: string
}

/** An account in full, for its administrator and for its own person. */
export function AccountFacts({ account }: { account: ShownAccount }) {
  const t = useTranslations('people.desk')
  const language = useTranslations('ui.language')
  const { openLink } = account
  const facts: Fact[] = [
    { key: 'email', term: t('email'), value: <bdi dir="ltr">{account.email}</bdi> },
    { key: 'role', term: t('role.label'), value: account.role ? t(`role.${account.role}`) : null },
    ...(account.bodies.length > 0
      ? [{ key: 'bodies', term: t('bodies'), value: <BodyLinks bodies={account.bodies} /> }]
      : []),
    {
      key: 'state',
      term: t('state.label'),
      value: <AccountStateTag state={account.state} />,
      note: openLink
        ? t.rich(`openLink.${openLink.kind}`, { date: () => <InstantText iso={openLink.expiresOn} /> })
        : undefined,
    },
    {
      key: 'twoFactor',
      term: t('twoFactor.label'),
      value: account.hasTwoFactor ? t('twoFactor.on') : t('twoFactor.off'),
    },
    {
      key: 'signedIn',
      term: t('signedIn.label'),
      value: account.signedInOn ? <InstantText iso={account.signedInOn} /> : t('signedIn.never'),
    },
    { key: 'language', term: t('language'), value: language(account.locale) },
    { key: 'created', term: t('created'), value: <InstantText iso={account.createdOn} /> },
  ]
  return <FactsList layout="rows" facts={facts} />
}

function BodyLinks({ bodies }: { bodies: ShownAccount['bodies'] }) {
  const supervises = useTranslations('reminders.supervision')('mark')
  const prepares = useTranslations('office.duty')('mark')
  return (
    <ul>
      {bodies.map(({ key, name, locale, duty, isSupervisor }) => (
        <li key={key}>
          <TextLink path={paths.body(key)} lang={locale}>
            {name}
          </TextLink>
          {duty === 'drafts' ? <span className="meta"> {prepares}</span> : null}
          {isSupervisor ? <span className="meta"> {supervises}</span> : null}
        </li>
      ))}
    </ul>
  )
}

/** The names alone, in one line. */
export function BodyNames({ bodies }: { bodies: ShownAccount['bodies'] }) {
  return (
    <ul className="body-names">
      {bodies.map(({ key, name, locale }) => (
        <li key={key}>
          <T lang={locale}>{name}</T>
        </li>
      ))}
    </ul>
  )
}
