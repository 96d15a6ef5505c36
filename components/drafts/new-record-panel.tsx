import { useTranslations } from 'next-intl'
import { useFieldWords } from '@/components/records/field-words'
import type { Locale } from '@/lib/i18n/locales'
import { localeSettings } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import type { RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { useErrorTexts } from './error-texts'
import { useKeyHints } from './key-hints'
import { NewRecordForm } from './new-record-form'

/** The first form of a new record with its sentences. */
export function NewRecordPanel({ locale, noun, title }: { locale: Locale; noun: RecordNoun; title: string }) {
  const t = useTranslations('drafts')
  const form = useTranslations('form')
  const shape = recordShapes[noun]
  const { labels } = useFieldWords(noun, shape.fields)
  return (
    <NewRecordForm
      permalink={inLocale(locale, paths.deskRecordNew(noun))}
      cancelHref={inLocale(locale, paths.deskRecordList(noun))}
      fixed={{ locale, noun }}
      lang={locale}
      dir={localeSettings[locale].dir}
      texts={{
        titles: { plain: title, refused: form('refusedTitle', { title }) },
        errorTitle: form('errorTitle'),
        errors: useErrorTexts(),
        head: labels[shape.head] ?? '',
        key: t('form.create.key'),
        keyHint: useKeyHints()[noun],
        submit: t('newSubmit'),
        submitting: t('form.saving'),
        cancel: form('cancel'),
      }}
    />
  )
}
