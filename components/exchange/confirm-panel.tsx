import { useLocale, useTranslations } from 'next-intl'
import { OneButtonForm } from '@/components/forms/one-button-form'
import { confirmImportAction } from '@/lib/exchange/import-actions'
import { inLocale, paths } from '@/lib/paths'

const ownCodes = ['importFaulty', 'importOvertaken', 'importEmpty', 'notFound', 'unavailable'] as const
const sharedCodes = ['notSignedIn', 'foreignOrigin', 'malformed'] as const

/** The button with its sentences. */
export function ConfirmPanel({ run, seen }: { run: string; seen: string }) {
  const t = useTranslations('exchange.run')
  const form = useTranslations('form')
  const shared = useTranslations('error')
  const locale = useLocale()
  return (
    <OneButtonForm
      action={confirmImportAction}
      permalink={inLocale(locale, paths.deskImportRun(run))}
      fixed={{ locale, run, seen }}
      texts={{
        submit: t('confirm'),
        submitting: t('confirming'),
        errorTitle: form('errorTitle'),
        errors: {
          ...Object.fromEntries(sharedCodes.map((code) => [code, shared(code)])),
          ...Object.fromEntries(ownCodes.map((code) => [code, t(`error.${code}`)])),
        },
      }}
    />
  )
}
