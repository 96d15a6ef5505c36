import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ErrorReportPanel } from '@/components/error-reports/error-report-panel'
import { ReportedPage } from '@/components/error-reports/reported-page'
import { PageHeading } from '@/components/ui/page-heading'
import { reportedPage } from '@/lib/error-reports/error-report-page'
import { paths } from '@/lib/paths'
import { DeskPage } from '../desk-page'
import { requireLocale, single } from '../desk-request'

export const dynamic = 'force-dynamic'

/** The form draws the title, which tells whether it was refused. */
export const metadata: Metadata = { title: { absolute: '' }, robots: { index: false } }

export default async function ReportErrorPage({ params, searchParams }: PageProps<'/[locale]/report-error'>) {
  const locale = requireLocale((await params).locale)
  const page = reportedPage(single((await searchParams).page))
  const t = await getTranslations('errorReport')
  return (
    <DeskPage
      locale={locale}
      path={paths.reportError()}
      query={page ? `page=${encodeURIComponent(page)}` : ''}
      actor={null}
    >
      <PageHeading title={t('title')} compact>
        <p className="page-lead">{t('intro')}</p>
        <p className="meta">{t.rich('onPage', { page: () => <ReportedPage page={page} /> })}</p>
      </PageHeading>
      <ErrorReportPanel locale={locale} page={page} submissionId={randomUUID()} />
    </DeskPage>
  )
}
