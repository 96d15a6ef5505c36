import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { SignInForm } from './sign-in-form'

/** The sign-in form with its sentences; `to` is the page of the desk to go to, without its language. */
export function SignInPanel({ locale, to }: { locale: Locale; to: string }) {
  const t = useTranslations('auth.signIn')
  const form = useTranslations('form')
  const error = useTranslations('error')
  return (
    <SignInForm
      permalink={inLocale(locale, `${paths.signIn()}?to=${encodeURIComponent(to)}`)}
      fixed={{ locale, to }}
      texts={{
        email: t('email'),
        password: t('password'),
        submit: t('submit'),
        submitting: t('submitting'),
        titles: { plain: t('title'), refused: form('refusedTitle', { title: t('title') }) },
        errorTitle: form('errorTitle'),
        errors: {
          emailMissing: error('emailMissing'),
          emailInvalid: error('emailInvalid'),
          passwordMissing: error('passwordMissing'),
          signInFailed: error('signInFailed'),
          signInLimited: error('signInLimited'),
          unavailable: error('signInUnavailable'),
          foreignOrigin: error('foreignOrigin'),
          malformed: error('malformed'),
        },
      }}
    />
  )
}
