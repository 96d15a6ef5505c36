import { useTranslations } from 'next-intl'
import { changePasswordAction, choosePasswordAction } from '@/lib/auth/password-actions'
import { passwordMinimum } from '@/lib/auth/password-limits'
import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { useAccountErrors } from './error-texts'
import { PasswordForm, type PasswordFormTexts } from './password-form'

/** The form by which somebody who came with a link chooses a password. `formId` makes the same form sent twice one choice. */
export function ChoosePasswordPanel({
  locale,
  email,
  formId,
  title,
}: {
  locale: Locale
  email: string
  formId: string
  title: string
}) {
  return (
    <PasswordForm
      action={choosePasswordAction}
      permalink={inLocale(locale, paths.welcome())}
      fixed={{ locale, form: formId }}
      email={email}
      texts={usePasswordTexts(locale, title)}
    />
  )
}

/** The form by which somebody changes their own. */
export function ChangePasswordPanel({ locale, email }: { locale: Locale; email: string }) {
  const t = useTranslations('account.password')
  return (
    <PasswordForm
      action={changePasswordAction}
      permalink={inLocale(locale, paths.deskPassword())}
      fixed={{ locale }}
      email={email}
      current={t('current')}
      texts={usePasswordTexts(locale, t('title'))}
    />
  )
}

function usePasswordTexts(locale: Locale, title: string): PasswordFormTexts {
  const t = useTranslations('account.password')
  const form = useTranslations('form')
  const error = useTranslations('error')
  const minimum = formatNumber(passwordMinimum, locale)
  return {
    newPassword: t('new'),
    newPasswordHint: t('hint', { minimum }),
    newPasswordAgain: t('again'),
    submit: t('submit'),
    submitting: t('submitting'),
    titles: { plain: title, refused: form('refusedTitle', { title }) },
    errorTitle: form('errorTitle'),
    errors: {
      ...useAccountErrors([
        'passwordMissing',
        'newPasswordMissing',
        'passwordLong',
        'passwordCommon',
        'passwordPersonal',
        'passwordsDiffer',
        'passwordWrong',
        'passwordSame',
        'signInLimited',
      ]),
      passwordShort: error('passwordShort', { minimum }),
      notFound: error('linkInvalid'),
    },
  }
}
