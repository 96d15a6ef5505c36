import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { DocumentList } from '@/components/documents/document-list'
import { UploadPanel } from '@/components/documents/upload-panel'
import { FormTitle } from '@/components/forms/form-title'
import { MixedText } from '@/components/records/mixed-text'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { listDeskDocuments } from '@/lib/documents/document-desk-queries'
import { refusedCookie, unpackRefusal } from '@/lib/documents/refused-upload'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { DeskPage } from '../../desk-page'
import { absent, pageNumber, reachable, requireActor, requireLocale, single } from '../../desk-request'

export const dynamic = 'force-dynamic'

/** The form draws the title, which tells whether it was refused. */
export const metadata: Metadata = { title: { absolute: '' }, robots: { index: false } }

async function load(locale: Locale, page: number) {
  const actor = await requireActor(locale, paths.deskDocuments())
  return { actor, list: (await listDeskDocuments(actor, locale, page)) ?? absent(locale) }
}

export default async function DocumentsPage({ params, searchParams }: PageProps<'/[locale]/desk/documents'>) {
  const locale = requireLocale((await params).locale)
  const search = await searchParams
  const page = pageNumber(search.page)
  const desk = (await reachable(() => load(locale, page)))?.loaded
  const hrefFor = (number: number) =>
    inLocale(locale, `${paths.deskDocuments()}${number === 1 ? '' : `?page=${number}`}`)
  // A page that is not there, or no longer.
  if (desk && desk.list.pages > 0 && page > desk.list.pages) redirect(hrefFor(desk.list.pages))
  const refused = unpackRefusal((await cookies()).get(refusedCookie)?.value, single(search.refused))
  const t = await getTranslations('documents')
  return (
    <DeskPage locale={locale} path={paths.deskDocuments()} actor={desk?.actor ?? null}>
      <PageHeading title={t('desk.title')} compact>
        <p className="page-lead">
          <MixedText text={t('desk.intro')} lang={locale} />
        </p>
        {desk && desk.list.total > 0 ? (
          <p>
            <a href="#upload">{t('desk.uploadLink')}</a>
          </p>
        ) : null}
      </PageHeading>
      {desk ? (
        <div className="stack">
          {/* What is wrong with a form stands where the eye is after sending it. */}
          {refused ? <UploadCard locale={locale} refused={refused} title={t('upload.title')} /> : null}
          <section aria-labelledby="list">
            <h2 id="list" className="mb-3">
              {t('desk.listTitle')}
            </h2>
            {desk.list.total > 0 ? (
              <>
                <p className="meta mb-3">{t('desk.count', { count: desk.list.total })}</p>
                <DocumentList locale={locale} documents={desk.list.documents} />
              </>
            ) : (
              <EmptyState title={t('desk.empty.title')}>{t('desk.empty.body')}</EmptyState>
            )}
            <Pagination page={page} pages={desk.list.pages} hrefFor={hrefFor} />
          </section>
          {refused ? null : <UploadCard locale={locale} refused={null} title={t('upload.title')} />}
        </div>
      ) : (
        <>
          <FormTitle titles={{ plain: t('desk.title'), refused: t('desk.title') }} />
          <DeskUnavailable />
        </>
      )}
    </DeskPage>
  )
}

function UploadCard({ locale, refused, title }: Parameters<typeof UploadPanel>[0] & { title: string }) {
  return (
    <Card id="upload" title={title}>
      <UploadPanel locale={locale} refused={refused} />
    </Card>
  )
}
