import { useTranslations } from 'next-intl'
import { MattersList, OpenMatters, type ShownMatters, useSuccessorOptions } from '@/components/office/open-matters'
import { Card } from '@/components/ui/card'
import {
  cancelLinkAction,
  disableAction,
  enableAction,
  takeBodyAction,
  withdrawTwoFactorAction,
} from '@/lib/auth/account-actions'
import type { Locale } from '@/lib/i18n/locales'
import { successorField } from '@/lib/office/successor-field'
import { staysWithBody } from '@/lib/office/successor-rules'
import { inLocale, paths } from '@/lib/paths'
import type { ShownAccount } from './account-facts'
import { type BodyChoices, useLinkTexts, useRoleFieldsTexts, useRoleOffers } from './account-texts'
import { ConfirmChange } from './confirm-change'
import { useAccountErrors } from './error-texts'
import { LinkForm } from './link-form'
import { RoleForm } from './role-form'
import { SupervisionCard } from './supervision-card'

interface AccountAdministrationProps {
  locale: Locale
  account: ShownAccount
  bodies: readonly BodyChoices[]
  /** Numbers for the forms of this page: the same form sent twice is one change. */
  formIds: Readonly<Record<'role' | 'supervision' | 'link' | 'change', string>>
  isOwn: boolean
  /** What is open with the person, by body. */
  matters: readonly ShownMatters[]
}

/** What an administrator can do with an account. */
export function AccountAdministration({
  locale,
  account,
  bodies,
  formIds,
  isOwn,
  matters,
}: AccountAdministrationProps) {
  const t = useTranslations('people.desk.change')
  const form = useTranslations('form')
  const succession = useTranslations('office.succession')
  const successorsOf = useSuccessorOptions()
  const permalink = inLocale(locale, paths.deskPerson(account.id))
  const target = { locale, account: account.id, version: String(account.version) }
  return (
    <>
      <Card id="role-and-bodies" title={t('role.title')}>
        <RoleForm
          permalink={permalink}
          fixed={{ ...target, form: formIds.role }}
          offers={useRoleOffers(locale, bodies)}
          role={account.role ?? undefined}
          bodies={account.bodies.map(({ key }) => key)}
          drafts={account.bodies.flatMap(({ key, duty }) => (duty === 'drafts' ? [key] : []))}
          open={matters
            .filter(({ isOpen }) => isOpen)
            .map((one) => ({
              key: one.body.key,
              about: (
                <>
                  <p>{succession('explanation')}</p>
                  <MattersList matters={one} />
                </>
              ),
              missing: succession('missing', { body: one.body.name }),
              successors: [{ value: staysWithBody, label: succession('none') }, ...successorsOf(one)],
            }))}
          texts={{
            ...useRoleFieldsTexts(),
            successor: { label: succession('successor'), hint: succession('hint'), choose: succession('choose') },
            submit: t('role.submit'),
            submitting: t('role.submitting'),
            errorTitle: form('errorTitle'),
            errors: useAccountErrors([
              'roleMissing',
              'bodiesMissing',
              'bodiesOfOfficials',
              'bodyUnknown',
              'lastAdministrator',
              'successorUnknown',
            ]),
          }}
        />
      </Card>
      {account.bodies.length > 0 ? (
        <SupervisionCard fixed={{ ...target, form: formIds.supervision }} bodies={account.bodies} />
      ) : null}
      {matters.length > 1 ? (
        <Card id="succession" title={succession('title')}>
          <div className="form-part">
            <p>{succession('intro')}</p>
            {matters.map((one) => (
              <ConfirmChange
                key={one.body.key}
                action={takeBodyAction}
                fixed={{ ...target, form: formIds.change, body: one.body.key }}
                open={succession('take', { body: one.body.name })}
                explanation={succession('explanation')}
                confirm={succession('confirm')}
              >
                <OpenMatters matters={one} name="successor" id={`take-${one.body.key}`} />
              </ConfirmChange>
            ))}
          </div>
        </Card>
      ) : null}
      <AccessCard permalink={permalink} target={target} account={account} formIds={formIds} isOwn={isOwn} />
      <Card id="closing" title={t('closing.title')}>
        {account.state === 'disabled' ? (
          <ConfirmChange
            action={enableAction}
            fixed={{ ...target, form: formIds.change }}
            open={t('enable.open')}
            explanation={t('enable.explanation')}
            confirm={t('enable.confirm')}
          />
        ) : (
          <ConfirmChange
            action={disableAction}
            fixed={{ ...target, form: formIds.change }}
            open={t('disable.open')}
            explanation={t('disable.explanation')}
            confirm={t('disable.confirm')}
          >
            {matters.map((one) => (
              <OpenMatters
                key={one.body.key}
                matters={one}
                name={successorField(one.body.key)}
                id={successorField(one.body.key)}
              />
            ))}
          </ConfirmChange>
        )}
      </Card>
    </>
  )
}

interface AccessCardProps {
  permalink: string
  target: { locale: Locale; account: string; version: string }
  account: ShownAccount
  formIds: AccountAdministrationProps['formIds']
  isOwn: boolean
}

/** The links to a password, and the second factor. */
function AccessCard({ permalink, target, account, formIds, isOwn }: AccessCardProps) {
  const t = useTranslations('people.desk.change')
  const link = useTranslations('invitation.link')
  const form = useTranslations('form')
  const kind = account.state === 'active' ? 'reset' : 'invitation'
  const texts = {
    submit: link(`${kind}.submit`),
    submitting: link('submitting'),
    errorTitle: form('errorTitle'),
    errors: useAccountErrors(['notActive', 'alreadyActive', 'accountDisabled', 'ownAccount']),
    link: useLinkTexts(kind),
  }
  if (isOwn || account.state === 'disabled') {
    return (
      <Card id="access" title={t('access.title')}>
        <p>{isOwn ? t('access.own') : t('access.disabled')}</p>
      </Card>
    )
  }
  return (
    <Card id="access" title={t('access.title')}>
      <div className="form-part">
        <p>{link(`${kind}.explanation`)}</p>
        <LinkForm permalink={permalink} fixed={{ ...target, form: formIds.link, kind }} texts={texts} />
        {account.openLink ? (
          <ConfirmChange
            action={cancelLinkAction}
            fixed={{ ...target, form: formIds.change }}
            open={t(`cancel.${account.openLink.kind}.open`)}
            explanation={t(`cancel.${account.openLink.kind}.explanation`)}
            confirm={t('cancel.confirm')}
          />
        ) : null}
        {account.hasTwoFactor ? (
          <ConfirmChange
            action={withdrawTwoFactorAction}
            fixed={{ ...target, form: formIds.change }}
            open={t('withdraw.open')}
            explanation={t('withdraw.explanation')}
            confirm={t('withdraw.confirm')}
          />
        ) : null}
      </div>
    </Card>
  )
}
