import { useLocale, useTranslations } from 'next-intl'
import type { UploadError } from '@/lib/exchange/upload-errors'
import { inLocale, paths } from '@/lib/paths'
import { recordNouns } from '@/lib/records/record-shape'
import { UploadForm } from './upload-form'

/** The form that sends a file, with its sentences. */
export function UploadPanel({ error }: { error: UploadError | null }) {
  const t = useTranslations('exchange.import')
  const form = useTranslations('form')
  const noun = useTranslations('records.noun')
  const locale = useLocale()
  return (
    <UploadForm
      action={`/api/desk/import?locale=${locale}`}
      error={error && { field: fieldOf(error), text: t(`sendError.${error}`) }}
      nouns={recordNouns.map((value) => ({ value, label: noun(value) }))}
      texts={{
        errorTitle: form('errorTitle'),
        file: t('file'),
        fileHint: t('fileHint'),
        noun: t('noun'),
        nounHint: t('nounHint'),
        bySheets: t('bySheets'),
        submit: t('submit'),
      }}
      link={{ href: inLocale(locale, paths.data()), text: t('columnsLink') }}
    />
  )
}

function fieldOf(error: UploadError): 'file' | 'noun' | 'form' {
  if (error === 'nounUnknown') return 'noun'
  return error === 'fileMissing' || error === 'fileTooLarge' ? 'file' : 'form'
}
