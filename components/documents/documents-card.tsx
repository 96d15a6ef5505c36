import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { DocumentKind } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/locales'
import { filePaths, paths } from '@/lib/paths'
import { FileFacts } from './file-facts'
import { FileHash, HashName } from './file-hash'

interface DocumentsCardProps {
  /** Whether it stands in the side column. */
  aside?: boolean
  documents: readonly {
    key: string
    name: string
    locale: Locale
    kind: DocumentKind
    language: string
    pages: number
    bytes: number
    sha256: string
  }[]
}

/** The published files of a record; not there at all without any. */
export function DocumentsCard({ documents, aside = true }: DocumentsCardProps) {
  const t = useTranslations('documents')
  if (documents.length === 0) return null
  return (
    <Card id="documents" title={t('card.title')} aside={aside}>
      <ul className="rows-plain stack-tight">
        {documents.map((document) => (
          <li key={document.key}>
            <TextLink path={paths.document(document.key)} lang={document.locale}>
              {document.name}
            </TextLink>
            <FileFacts file={document} kind={t(`kind.${document.kind}`)} />
            <p>
              <a
                href={filePaths.published(document.sha256)}
                type="application/pdf"
                aria-label={t('card.downloadOf', { name: document.name })}
              >
                {t('facts.download')}
              </a>
            </p>
            <FileHash sha256={document.sha256} />
          </li>
        ))}
      </ul>
      <p className="meta mt-3">{t.rich('card.note', { name: (words) => <HashName>{words}</HashName> })}</p>
    </Card>
  )
}
