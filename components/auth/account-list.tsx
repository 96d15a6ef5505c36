import { useTranslations } from 'next-intl'
import { InstantText } from '@/components/ui/instant-text'
import { Tag } from '@/components/ui/tag'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { BodyNames, type ShownAccount } from './account-facts'
import { AccountStateTag } from './account-state-tag'

interface AccountListProps {
  locale: Locale
  accounts: readonly ShownAccount[]
  /** Whose list it is. */
  ownId: string
}

export function AccountList({ locale, accounts, ownId }: AccountListProps) {
  const t = useTranslations('people.desk')
  return (
    <ul className="desk-rows">
      {accounts.map((account) => (
        <li key={account.id} className="desk-row account-row">
          <div>
            <h2>
              <a href={inLocale(locale, paths.deskPerson(account.id))}>
                <bdi>{account.name}</bdi>
              </a>{' '}
              {account.id === ownId ? <Tag>{t('you')}</Tag> : null}
            </h2>
            <p className="meta">
              <bdi dir="ltr">{account.email}</bdi>
            </p>
          </div>
          <div>
            <p>{account.role ? t(`role.${account.role}`) : null}</p>
            {account.bodies.length > 0 ? <BodyNames bodies={account.bodies} /> : null}
          </div>
          <div>
            <p>
              <AccountStateTag state={account.state} />
            </p>
            <p className="meta">{account.hasTwoFactor ? t('twoFactor.onLine') : t('twoFactor.offLine')}</p>
            <p className="meta">
              {account.signedInOn
                ? t.rich('signedIn.line', { date: () => <InstantText iso={account.signedInOn ?? ''} /> })
                : t('signedIn.neverLine')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
