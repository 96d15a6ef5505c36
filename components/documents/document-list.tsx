import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { InstantText } from '@/components/ui/instant-text'
import { LanguageNote } from '@/components/ui/language-note'
import { Tag } from '@/components/ui/tag'
import type { DeskDocumentHead } from '@/lib/documents/document-desk-queries'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { FileFacts } from './file-facts'

/** Documents for those who keep them, in the order they come in. */
export function DocumentList({ locale, documents }: { locale: Locale; documents: readonly DeskDocumentHead[] }) {
  const t = useTranslations('documents')
  return (
    <ol className="desk-rows">
      {documents.map((document) => (
        <li key={document.key} className="desk-row">
          <div>
            <h3>
              <a href={inLocale(locale, paths.deskDocument(document.key))}>
                <T lang={document.titleLocale}>{document.title}</T>
              </a>{' '}
              <Tag dashed={document.state !== 'published'}>{t(`state.${document.state}`)}</Tag>{' '}
              {document.waiting > 0 ? <Tag>{t('changes.waiting', { count: document.waiting })}</Tag> : null}{' '}
              <LanguageNote lang={document.titleLocale} short />
            </h3>
            <FileFacts file={document} kind={t(`kind.${document.kind}`)} />
            <p className="meta">
              {t.rich('desk.uploaded', {
                date: () => <InstantText iso={document.uploadedAt} />,
                name: () => <bdi>{document.uploadedBy}</bdi>,
              })}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
