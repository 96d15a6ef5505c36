import { useTranslations } from 'next-intl'
import { useErrorTexts } from '@/components/drafts/error-texts'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { SettingsForm } from './settings-form'

interface SettingsPanelProps {
  locale: Locale
  settings: { publishesAlone: boolean; version: number }
}

export function SettingsPanel({ locale, settings }: SettingsPanelProps) {
  const t = useTranslations('settings')
  const form = useTranslations('form')
  const saving = useTranslations('drafts.form')('saving')
  const option = (value: 'together' | 'alone') => ({
    value,
    label: t(`${value}.label`),
    description: t(`${value}.description`),
  })
  return (
    <SettingsForm
      permalink={inLocale(locale, paths.deskSettings())}
      fixed={{ locale, version: String(settings.version) }}
      publishesAlone={settings.publishesAlone}
      texts={{
        errorTitle: form('errorTitle'),
        errors: useErrorTexts(),
        legend: t('legend'),
        hint: t('hint'),
        options: [option('together'), option('alone')],
        submit: t('submit'),
        submitting: saving,
      }}
    />
  )
}
