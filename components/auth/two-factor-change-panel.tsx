import { useTranslations } from 'next-intl'
import type { twoFactorChanges } from '@/lib/auth/auth-schema'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { useAccountErrors } from './error-texts'
import { TwoFactorChangeForm } from './two-factor-change-form'
import { useBackupCodesTexts } from './two-factor-texts'

interface TwoFactorChangePanelProps {
  locale: Locale
  /** The page that shows the form, without its language. */
  path: string
  /** Where setting up goes on to, without its language; empty for the account's own page. */
  to?: string
  email: string
  changes: readonly (typeof twoFactorChanges)[number][]
}

/** What can be done with one's own second factor, with the password. */
export function TwoFactorChangePanel({ locale, path, to = '', email, changes }: TwoFactorChangePanelProps) {
  const t = useTranslations('twoFactor.change')
  const form = useTranslations('form')
  const twoFactor = useTranslations('twoFactor')
  const isFirst = changes.length === 1
  return (
    <TwoFactorChangeForm
      permalink={inLocale(locale, to === '' ? path : `${path}?to=${encodeURIComponent(to)}`)}
      nextHref={inLocale(locale, paths.deskTwoFactor())}
      fixed={{ locale, to }}
      changes={changes.map((value) => ({ value, label: t(`${value}.label`), description: t(`${value}.description`) }))}
      texts={{
        change: t('legend'),
        password: t('password'),
        passwordHint: t('passwordHint'),
        submit: isFirst ? t('begin') : t('submit'),
        submitting: t('submitting'),
        titles: { plain: twoFactor('title'), refused: form('refusedTitle', { title: twoFactor('title') }) },
        errorTitle: form('errorTitle'),
        errors: useAccountErrors([
          'changeMissing',
          'passwordMissing',
          'passwordWrong',
          'signInLimited',
          'secondFactorRequired',
        ]),
        codes: useBackupCodesTexts(email),
      }}
    />
  )
}
