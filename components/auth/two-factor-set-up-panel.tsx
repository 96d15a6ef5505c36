import { useTranslations } from 'next-intl'
import { QrCode } from '@/components/ui/qr-code'
import { printedSecret } from '@/lib/auth/two-factor-codes'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { useAccountErrors } from './error-texts'
import { codeErrors } from './second-factor-panel'
import { TwoFactorSetUpForm } from './two-factor-set-up-form'
import { useBackupCodesTexts } from './two-factor-texts'

interface TwoFactorSetUpPanelProps {
  locale: Locale
  /** The page of the desk to go on to, without its language. */
  to: string
  draft: { secret: string; address: string } | null
  email: string
}

/** The secret to be put into an app, and the form for its first code. */
export function TwoFactorSetUpPanel({ locale, to, draft, email }: TwoFactorSetUpPanelProps) {
  const t = useTranslations('twoFactor.setUp')
  const form = useTranslations('form')
  return (
    <TwoFactorSetUpForm
      permalink={inLocale(locale, `${paths.twoFactorSetUp()}?to=${encodeURIComponent(to)}`)}
      nextHref={inLocale(locale, to)}
      fixed={{ locale, to }}
      secret={draft ? <SecretSteps draft={draft} email={email} /> : null}
      texts={{
        code: t('code'),
        codeHint: t('codeHint'),
        submit: t('submit'),
        submitting: t('submitting'),
        titles: { plain: t('title'), refused: form('refusedTitle', { title: t('title') }) },
        errorTitle: form('errorTitle'),
        // Whoever sets up has no backup codes yet.
        errors: { ...useAccountErrors([...codeErrors, 'setUpExpired']), codeInvalid: t('codeInvalid') },
        codes: useBackupCodesTexts(email),
      }}
    />
  )
}

function SecretSteps({ draft, email }: { draft: { secret: string; address: string }; email: string }) {
  const t = useTranslations('twoFactor.setUp')
  return (
    <ol className="set-up-steps">
      <li>
        <h2>{t('app.title')}</h2>
        <p>{t.rich('app.body', { standard: () => <bdi dir="ltr">TOTP</bdi> })}</p>
      </li>
      <li>
        <h2>{t('scan.title')}</h2>
        <div className="set-up-secret">
          <QrCode text={draft.address} label={t('scan.label')} />
          <div>
            <p>{t('scan.byHand')}</p>
            <p>
              <code className="secret" dir="ltr">
                {printedSecret(draft.secret)}
              </code>
            </p>
            <p className="meta">{t.rich('scan.account', { email: () => <bdi dir="ltr">{email}</bdi> })}</p>
          </div>
        </div>
      </li>
      <li>
        <h2>{t('confirm.title')}</h2>
        <p>{t('confirm.body')}</p>
      </li>
    </ol>
  )
}
