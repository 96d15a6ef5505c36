import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { ErrorReportList } from '@/components/error-reports/error-report-list'
import { Notice } from '@/components/forms/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { type ErrorReportState, errorReportStates } from '@/lib/error-reports/error-report-fields'
import { listErrorReports } from '@/lib/error-reports/error-report-queries'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { DeskPage } from '../../desk-page'
import { absent, pageNumber, reachable, requireActor, requireLocale, single } from '../../desk-request'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errorReport.desk')
  return { title: t('title'), robots: { index: false } }
}

async function load(locale: Locale, state: ErrorReportState, page: number) {
  const actor = await requireActor(locale, paths.deskErrorReports())
  const list = (await listErrorReports(actor, state, page)) ?? absent(locale)
  return { actor, ...list }
}

export default async function ErrorReportsPage({ params, searchParams }: PageProps<'/[locale]/desk/error-reports'>) {
  const locale = requireLocale((await params).locale)
  const search = await searchParams
  const state = errorReportStates.find((name) => name === single(search.state)) ?? 'open'
  const page = pageNumber(search.page)
  const found = (await reachable(() => load(locale, state, page)))?.loaded
  const hrefFor = (number: number) =>
    inLocale(locale, `${paths.deskErrorReports()}?state=${state}${number === 1 ? '' : `&page=${number}`}`)
  // A page that is not there, or no longer.
  if (found && found.pages > 0 && page > found.pages) redirect(hrefFor(found.pages))
  const t = await getTranslations('errorReport.desk')
  return (
    <DeskPage locale={locale} path={paths.deskErrorReports()} actor={found?.actor ?? null}>
      {single(search.done) === 'failed' ? <Notice title={t('done.failed')} /> : null}
      <PageHeading title={t('title')} compact>
        <p className="page-lead">{t('intro')}</p>
      </PageHeading>
      {found ? (
        <>
          <ErrorReportList locale={locale} state={state} counts={found.counts} reports={found.reports} />
          <Pagination page={page} pages={found.pages} hrefFor={hrefFor} />
        </>
      ) : (
        <DeskUnavailable />
      )}
    </DeskPage>
  )
}
