import { useTranslations } from 'next-intl'
import { type Locale, locales } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { KeepTextForm } from './keep-text-form'
import { useTextFormTexts } from './text-form-texts'

interface KeepTextPanelProps {
  locale: Locale
  agreement: string
  language: Locale
  /** Of the text that is replaced; 0 where there is none yet. */
  version: number
  /** The languages that have a text already. */
  taken: readonly Locale[]
  onlyRefused?: boolean
}

export function KeepTextPanel({ locale, agreement, language, version, taken, onlyRefused }: KeepTextPanelProps) {
  const t = useTranslations('textToClauses.keep')
  const names = useTranslations('ui.language')
  const shared = useTextFormTexts()
  const free = locales.filter((code) => !taken.includes(code))
  return (
    <KeepTextForm
      permalink={inLocale(locale, paths.deskTextToClauses(agreement, language))}
      fixed={{ locale, agreement, version: String(version) }}
      language={language}
      languages={version > 0 ? [] : free.map((code) => ({ value: code, label: names(code) }))}
      onlyRefused={onlyRefused}
      texts={{
        ...shared,
        language: t('language'),
        chooseLanguage: t('chooseLanguage'),
        pasted: t('pasted'),
        pastedHint: t('pastedHint'),
        file: t('file'),
        fileHint: t('fileHint'),
        submit: t('submit'),
        submitting: t('submitting'),
      }}
    />
  )
}
