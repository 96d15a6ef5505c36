import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { useAccountErrors } from './error-texts'
import { SecondFactorForm } from './second-factor-form'

/** What the code's form can be answered with. */
export const codeErrors = ['codeMissing', 'codeInvalid', 'codeWrong', 'codeUsed', 'codeExpired', 'codeLimited'] as const

/** The form for the code, with its sentences; `to` is the page of the desk to go to, without its language. */
export function SecondFactorPanel({ locale, to }: { locale: Locale; to: string }) {
  const t = useTranslations('twoFactor.code')
  const form = useTranslations('form')
  const error = useTranslations('error')
  const query = `?to=${encodeURIComponent(to)}`
  return (
    <SecondFactorForm
      permalink={inLocale(locale, `${paths.secondFactor()}${query}`)}
      signInHref={inLocale(locale, `${paths.signIn()}${query}`)}
      fixed={{ locale, to }}
      texts={{
        code: t('label'),
        codeHint: t('hint'),
        submit: t('submit'),
        submitting: t('submitting'),
        restart: t('restart'),
        titles: { plain: t('title'), refused: form('refusedTitle', { title: t('title') }) },
        errorTitle: form('errorTitle'),
        errors: { ...useAccountErrors(codeErrors), unavailable: error('signInUnavailable') },
      }}
    />
  )
}
