import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FormUnavailable } from '@/components/desk/form-unavailable'
import { DescribePanel } from '@/components/documents/describe-panel'
import { DeskFacts } from '@/components/documents/desk-facts'
import { DocumentLinks } from '@/components/documents/document-links'
import { OpenChanges } from '@/components/documents/open-changes'
import { ReleasePanel } from '@/components/documents/release-panel'
import { Notice } from '@/components/forms/notice'
import { CutNote } from '@/components/records/cut-note'
import { LanguageNote } from '@/components/ui/language-note'
import { PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { currentActor } from '@/lib/auth/session'
import { getDocumentForEdit, listLinkOffers } from '@/lib/documents/document-desk-queries'
import { documentErrors } from '@/lib/documents/document-errors'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { hasFullList } from '@/lib/records/list-limit'
import { isRecordKey } from '@/lib/records/record-key'
import { DeskPage } from '../../../desk-page'
import { absent, isPostback, reachable, requireActor, requireLocale, single } from '../../../desk-request'

export const dynamic = 'force-dynamic'

/** The form draws the title, which tells whether it was refused. */
export const metadata: Metadata = { title: { absolute: '' }, robots: { index: false } }

type DocumentPageProps = PageProps<'/[locale]/desk/documents/[key]'>

/** As the answer to its own form the page leads nowhere else: what was typed is in this one answer. */
async function load(locale: Locale, key: string, isAnswer: boolean) {
  const actor = isAnswer ? await currentActor() : await requireActor(locale, paths.deskDocument(key))
  const [document, offers] = actor
    ? await Promise.all([getDocumentForEdit(actor, key, locale), listLinkOffers(actor, locale)])
    : [null, null]
  if (!document && !isAnswer) absent(locale)
  return { actor, document, offers }
}

const doneWords = [
  'uploaded',
  'described',
  'linked',
  'unlinked',
  'published',
  'withdrawn',
  'asked',
  'confirmed',
  'takenBack',
] as const

export default async function DocumentPage({ params, searchParams }: DocumentPageProps) {
  const { locale: requested, key } = await params
  const locale = requireLocale(requested)
  if (!isRecordKey(key)) absent(locale)
  const search = await searchParams
  const isAnswer = await isPostback()
  const page = await reachable(() => load(locale, key, isAnswer))
  const { actor = null, document = null, offers = null } = page?.loaded ?? {}
  const t = await getTranslations()
  const title = document?.title ?? t('documents.facts.title')
  const done = doneWords.find((word) => word === single(search.done))
  const failed = single(search.failed)
  return (
    <DeskPage locale={locale} path={paths.deskDocument(key)} actor={actor}>
      {done ? <Notice title={t(`documents.done.${done}`)} /> : null}
      {failed ? (
        <Notice title={t('documents.failed')}>
          <p>{sentenceOf(failed, t, locale)}</p>
        </Notice>
      ) : null}
      <PageHeading
        compact
        title={title}
        lang={document?.titleLocale}
        crumbs={[{ label: t('documents.nav'), href: inLocale(locale, paths.deskDocuments()) }]}
        tags={
          document ? (
            <>
              <Tag dashed={document.state !== 'published'}>{t(`documents.state.${document.state}`)}</Tag>
              <LanguageNote lang={document.titleLocale} short />
            </>
          ) : null
        }
      />
      {page || isAnswer ? (
        <div className="with-aside">
          <div className="stack">
            {document ? <OpenChanges locale={locale} document={document} /> : null}
            {document ? <DeskFacts document={document} /> : null}
            <DescribePanel locale={locale} documentKey={key} title={title} document={document} />
            {document && offers ? <DocumentLinks locale={locale} document={document} offers={offers} /> : null}
            <CutNote isCut={hasFullList(offers)} />
          </div>
          {document ? <ReleasePanel locale={locale} document={document} /> : null}
        </div>
      ) : (
        <FormUnavailable title={title} />
      )}
    </DeskPage>
  )
}

function sentenceOf(code: string, t: Awaited<ReturnType<typeof getTranslations<never>>>, locale: Locale): string {
  const sentences = documentErrors(
    { documents: (name, values) => t(`documents.error.${name}`, values ?? {}), common: (name) => t(`error.${name}`) },
    locale,
  )
  return sentences[code] ?? t('error.malformed')
}
