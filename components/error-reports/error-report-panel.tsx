import { useTranslations } from 'next-intl'
import { problemLimit } from '@/lib/error-reports/error-report-fields'
import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { ErrorReportForm } from './error-report-form'

interface ErrorReportPanelProps {
  locale: Locale
  /** On which something is wrong, without its language. */
  page: string
  submissionId: string
}

/** The form for readers with its sentences. */
export function ErrorReportPanel({ locale, page, submissionId }: ErrorReportPanelProps) {
  const t = useTranslations('errorReport')
  const form = useTranslations('form')
  const error = useTranslations('error')
  const max = formatNumber(problemLimit, locale)
  const field = (name: 'problem' | 'sourceUrl' | 'email') => ({
    label: t(`${name}.label`),
    hint: t(`${name}.hint`, { max }),
  })
  return (
    <ErrorReportForm
      permalink={inLocale(locale, paths.reportError(page))}
      fixed={{ locale, page, submissionId }}
      texts={{
        problem: field('problem'),
        sourceUrl: field('sourceUrl'),
        email: field('email'),
        titles: { plain: t('title'), refused: form('refusedTitle', { title: t('title') }) },
        errorTitle: form('errorTitle'),
        errors: {
          problemMissing: t('error.problemMissing'),
          textTooLong: t('error.tooLong', { max }),
          textIllegible: error('textIllegible'),
          textControls: error('textControls'),
          urlInvalid: error('urlInvalid'),
          emailInvalid: error('emailInvalid'),
          errorReportLimited: t('error.limited'),
          errorReportTaken: t('error.taken'),
          unavailable: t('error.unavailable'),
          foreignOrigin: error('foreignOrigin'),
          malformed: error('malformed'),
        },
        submit: t('submit'),
        submitting: t('submitting'),
      }}
    />
  )
}
