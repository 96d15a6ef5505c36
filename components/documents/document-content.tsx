import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { LanguageNote } from '@/components/ui/language-note'
import { type Crumb, PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import type { DocumentPage } from '@/lib/documents/document-page-types'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { DocumentFacts } from './document-facts'
import { DocumentHistory } from './document-history'
import { DocumentPlaces } from './document-places'

/** Everything on the page of a document. */
export function DocumentContent({ document, locale }: { document: DocumentPage; locale: Locale }) {
  const t = useTranslations('documents')
  return (
    <>
      <PageHeading
        compact
        title={document.name}
        lang={document.locale}
        crumbs={[...useWayHere(document, locale), { label: t('facts.title') }]}
        tags={
          <>
            <Tag>{t(`kind.${document.kind}`)}</Tag>
            <LanguageNote lang={document.locale} />
          </>
        }
      />
      <div className="with-aside profile">
        <DocumentFacts document={document} />
        <DocumentPlaces document={document} />
      </div>
      <DocumentHistory document={document} />
    </>
  )
}

/** Documents have no list of their own: the way to one leads over the first record that it belongs to. */
function useWayHere({ agreements, meetings, sources }: DocumentPage, locale: Locale): Crumb[] {
  const nav = useTranslations('layout.nav')
  const crumb = useTranslations('sources')('crumb')
  const ways = [
    ...agreements.map((record) => [nav('agreements'), paths.agreements(), record, paths.agreement] as const),
    ...meetings.map((record) => [nav('meetings'), paths.meetings(), record, paths.meeting] as const),
    ...sources.map((record) => [crumb, paths.sources(), record, paths.source] as const),
  ]
  return ways.slice(0, 1).flatMap(([list, listPath, record, pathOf]) => [
    { label: list, href: inLocale(locale, listPath) },
    { label: <T lang={record.locale}>{record.name}</T>, href: inLocale(locale, pathOf(record.key)) },
  ])
}
