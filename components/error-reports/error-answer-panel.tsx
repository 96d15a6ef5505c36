import { useTranslations } from 'next-intl'
import { signInCodes, useSignInAgainTexts } from '@/components/auth/sign-in-again-texts'
import { answerLimit, closedStates } from '@/lib/error-reports/error-report-fields'
import { type Locale, localeSettings } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { ErrorAnswerForm } from './error-answer-form'

interface ErrorAnswerPanelProps {
  locale: Locale
  reference: string
  /** Null where the report cannot be read now: the form is then drawn from what was sent. */
  report: { version: number; locale: Locale } | null
}

/** The form for editors with its sentences. */
export function ErrorAnswerPanel({ locale, reference, report }: ErrorAnswerPanelProps) {
  const t = useTranslations('errorReport')
  const form = useTranslations('form')
  const error = useTranslations('error')
  const language = useTranslations('ui.language')
  const max = formatNumber(answerLimit, locale)
  const title = t('desk.reportTitle')
  const answerLocale = report?.locale ?? locale
  return (
    <ErrorAnswerForm
      permalink={inLocale(locale, paths.deskErrorReport(reference))}
      fixed={{ locale, reference, version: String(report?.version ?? '') }}
      answerLanguage={{ code: answerLocale, dir: localeSettings[answerLocale].dir }}
      states={closedStates.map((value) => ({
        value,
        label: t(`desk.closing.${value}.label`),
        description: t(`desk.closing.${value}.description`),
      }))}
      texts={{
        titles: { plain: title, refused: form('refusedTitle', { title }) },
        errorTitle: form('errorTitle'),
        errors: {
          ...Object.fromEntries(signInCodes.map((code) => [code, error(code)])),
          closingMissing: t('error.closingMissing'),
          answerMissing: t('error.answerMissing'),
          textTooLong: t('error.tooLong', { max }),
          textIllegible: error('textIllegible'),
          textControls: error('textControls'),
          notFound: t('error.notFound'),
          staleVersion: t('error.staleVersion'),
          unavailable: t('error.unavailable'),
          foreignOrigin: error('foreignOrigin'),
          malformed: error('malformed'),
        },
        signIn: useSignInAgainTexts(),
        state: { legend: t('desk.closing.legend') },
        answer: { label: t('desk.answer.label'), hint: t('desk.answer.hint', { language: language(answerLocale) }) },
        submit: t('desk.submit'),
        submitting: t('submitting'),
      }}
    />
  )
}
