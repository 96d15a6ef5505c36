import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Notice } from '@/components/forms/notice'
import { useAccountErrors } from './error-texts'

const outcomes = [
  'role',
  'supervision',
  'bodyTaken',
  'disabled',
  'enabled',
  'linkCancelled',
  'twoFactorWithdrawn',
] as const

/** What came of a button of the account's page, by the codes in its address. */
export function ChangeNotice({ done, failed }: { done?: string; failed?: string }) {
  const t = useTranslations('people.desk')
  const errors = useAccountErrors([
    ...(['lastAdministrator', 'ownAccount', 'notInvited', 'accountDisabled'] as const),
    ...(['bodyUnknown', 'bodiesMissing', 'successorUnknown'] as const),
  ])
  const outcome = outcomes.find((one) => one === done)
  const reason = failed === undefined ? undefined : errors[failed]
  if (reason) return <ErrorSummary title={t('nothingChanged')} errors={[{ text: reason }]} />
  return outcome ? <Notice title={t(`done.${outcome}`)} /> : null
}
