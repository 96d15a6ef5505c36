import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { LanguageNote } from '@/components/ui/language-note'
import type { DocumentKind } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/locales'
import { filePaths } from '@/lib/paths'
import { FileFacts } from './file-facts'
import { FileHash, HashName } from './file-hash'

interface DocumentsCardProps {
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
export function DocumentsCard({ documents }: DocumentsCardProps) {
  const t = useTranslations('documents')
  if (documents.length === 0) return null
  return (
    <Card id="documents" title={t('card.title')} aside>
      <ul className="rows-plain stack-tight">
        {documents.map((document) => (
          <li key={document.key}>
            <a href={filePaths.published(document.sha256)} type="application/pdf">
              <T lang={document.locale}>{document.name}</T>
            </a>{' '}
            <LanguageNote lang={document.locale} short />
            <FileFacts file={document} kind={t(`kind.${document.kind}`)} />
            <FileHash sha256={document.sha256} />
          </li>
        ))}
      </ul>
      <p className="meta mt-3">{t.rich('card.note', { name: (words) => <HashName>{words}</HashName> })}</p>
    </Card>
  )
}
