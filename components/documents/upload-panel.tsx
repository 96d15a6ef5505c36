import { useTranslations } from 'next-intl'
import { MixedText } from '@/components/records/mixed-text'
import { fileLimit } from '@/lib/documents/document-limits'
import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/numbers'
import { filePaths, inLocale, paths } from '@/lib/paths'
import { UploadForm } from './upload-form'
import { useDocumentErrors, useDocumentFieldTexts } from './use-document-texts'

interface UploadPanelProps {
  locale: Locale
  refused: { errors: Record<string, string>; values: Record<string, string>; knownKey: string | null } | null
}

/** The upload form with all its sentences. */
export function UploadPanel({ locale, refused }: UploadPanelProps) {
  const t = useTranslations('documents.upload')
  const form = useTranslations('form')
  const title = useTranslations('documents.desk')('title')
  const tenths = Array.from({ length: 11 }, (_, tenth) => formatNumber(tenth / 10, locale, { style: 'percent' }))
  return (
    <UploadForm
      address={filePaths.upload()}
      documentBase={inLocale(locale, paths.deskDocument(''))}
      locale={locale}
      limit={fileLimit}
      refused={refused}
      texts={{
        ...useDocumentFieldTexts(locale),
        pageTitles: { plain: title, refused: form('refusedTitle', { title }) },
        errorTitle: form('errorTitle'),
        errors: useDocumentErrors(locale),
        file: t('file'),
        fileHint: (
          <MixedText text={t('fileHint', { limit: formatNumber(fileLimit / 1024 / 1024, locale) })} lang={locale} />
        ),
        key: t('key'),
        keyHint: t.rich('keyHint', {
          example: () => (
            <code dir="ltr" className="whitespace-nowrap">
              ir-ru-signed-fa
            </code>
          ),
        }),
        submit: t('submit'),
        submitting: t('submitting'),
        progress: tenths.map((percent) => t('progress', { percent })),
        checking: t('checking'),
        cancel: t('cancel'),
        cancelled: t('cancelled'),
        chooseAgain: t('chooseAgain'),
        known: t('known'),
      }}
    />
  )
}
