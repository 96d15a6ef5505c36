import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { FactsList } from '@/components/ui/facts-list'
import type { DocumentPage } from '@/lib/documents/document-page-types'
import { fileSize } from '@/lib/documents/file-size'
import { formatNumber } from '@/lib/i18n/numbers'
import { filePaths } from '@/lib/paths'
import { languageName } from '@/lib/records/language-name'
import { CopyCheck } from './copy-check'
import { FileHash } from './file-hash'

/** What a reader wants to know of a file before opening it, the file, and how to know a copy of it. */
export function DocumentFacts({ document }: { document: DocumentPage }) {
  const t = useTranslations('documents')
  const locale = useLocale()
  const { unit, size } = fileSize(document.bytes, locale)
  return (
    <Card id="facts" title={t('page.facts')}>
      <div className="stack">
        <FactsList
          layout="rows"
          facts={[
            { key: 'kind', term: t('facts.kind'), value: t(`kind.${document.kind}`) },
            { key: 'language', term: t('facts.language'), value: languageName(document.language, locale) },
            { key: 'pages', term: t('page.field.pages'), value: formatNumber(document.pages, locale) },
            {
              key: 'size',
              term: t('facts.size'),
              value: t(`size.${unit}`, { size }),
              note: <bdi dir="ltr">{t('format')}</bdi>,
            },
          ]}
        />
        <p>
          <ButtonLink kind="primary" href={filePaths.published(document.sha256)} type="application/pdf">
            {t('facts.download')}
          </ButtonLink>
        </p>
        <FileHash sha256={document.sha256} />
        <CopyCheck />
      </div>
    </Card>
  )
}
