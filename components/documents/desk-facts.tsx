import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { type Fact, FactsList } from '@/components/ui/facts-list'
import { InstantText } from '@/components/ui/instant-text'
import { TextLink } from '@/components/ui/text-link'
import type { DeskDocument } from '@/lib/documents/document-desk-queries'
import { fileSize } from '@/lib/documents/file-size'
import { filePaths, paths } from '@/lib/paths'
import { languageName } from '@/lib/records/language-name'
import { FileHash } from './file-hash'

/** All that is known of a document, and its file. */
export function DeskFacts({ document }: { document: DeskDocument }) {
  const t = useTranslations('documents')
  return (
    <Card id="facts" title={t('facts.title')}>
      <div className="stack">
        <FactsList layout="rows" facts={useFacts(document)} />
        <FileHash sha256={document.sha256} />
        <p>
          <ButtonLink kind="primary" href={filePaths.desk(document.key)} type="application/pdf">
            {t('facts.download')}
          </ButtonLink>
        </p>
        {document.state === 'published' ? (
          <p>
            <TextLink path={paths.document(document.key)}>{t('facts.publicPage')}</TextLink>
          </p>
        ) : null}
      </div>
    </Card>
  )
}

function useFacts(document: DeskDocument): Fact[] {
  const t = useTranslations('documents')
  const locale = useLocale()
  const { unit, size } = fileSize(document.bytes, locale)
  const facts: Fact[] = [
    { key: 'state', term: t('facts.state'), value: t(`state.${document.state}`) },
    { key: 'kind', term: t('facts.kind'), value: t(`kind.${document.kind}`) },
    { key: 'language', term: t('facts.language'), value: languageName(document.language, locale) },
    { key: 'key', term: t('upload.key'), value: <code dir="ltr">{document.key}</code> },
    { key: 'fileName', term: t('facts.fileName'), value: <bdi dir="auto">{document.fileName}</bdi> },
    {
      key: 'size',
      term: t('facts.size'),
      value: t(`size.${unit}`, { size }),
      note: t('pages', { count: document.pages }),
    },
    {
      key: 'uploaded',
      term: t('facts.uploaded'),
      value: t.rich('facts.uploadedBy', {
        date: () => <InstantText iso={document.uploadedAt} />,
        name: () => <bdi>{document.uploadedBy}</bdi>,
      }),
    },
  ]
  if (document.publishedBy)
    facts.push({ key: 'published', term: t('facts.published'), value: <bdi>{document.publishedBy}</bdi> })
  if (document.withdrawnBy)
    facts.push({ key: 'withdrawn', term: t('facts.withdrawn'), value: <bdi>{document.withdrawnBy}</bdi> })
  if (document.withdrawalReason)
    facts.push({ key: 'reason', term: t('facts.reason'), value: <bdi dir="auto">{document.withdrawalReason}</bdi> })
  return facts
}
