import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { titleFieldName } from '@/lib/documents/document-fields'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { DescribeForm } from './describe-form'
import { useDocumentErrors, useDocumentFieldTexts } from './use-document-texts'

interface DescribePanelProps {
  locale: Locale
  documentKey: string
  title: string
  document: {
    version: number
    state: string
    kind: string
    language: string
    titles: readonly { locale: Locale; title: string }[]
  } | null
}

/** The form that corrects what is said of a file, with all its sentences. */
export function DescribePanel({ locale, documentKey, title, document }: DescribePanelProps) {
  const t = useTranslations('documents.describe')
  const form = useTranslations('form')
  return (
    <Card id="describe" title={t('title')}>
      <p className="meta mb-4">
        {t('hint')} {document?.state === 'published' ? t('secondPerson') : null}
      </p>
      <DescribeForm
        permalink={inLocale(locale, paths.deskDocument(documentKey))}
        fixed={{ locale, key: documentKey }}
        saved={
          document && {
            version: String(document.version),
            values: {
              kind: document.kind,
              language: document.language,
              ...Object.fromEntries(document.titles.map((text) => [titleFieldName(text.locale), text.title])),
            },
          }
        }
        texts={{
          ...useDocumentFieldTexts(locale),
          pageTitles: { plain: title, refused: form('refusedTitle', { title }) },
          errorTitle: form('errorTitle'),
          errors: useDocumentErrors(locale),
          submit: t('submit'),
          submitting: t('submitting'),
        }}
      />
    </Card>
  )
}
