import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { ErrorReportStanding } from '@/components/error-reports/error-report-standing'
import { PageHeading } from '@/components/ui/page-heading'
import { getErrorReportByReference } from '@/lib/error-reports/error-report-queries'
import { isReference } from '@/lib/error-reports/error-report-reference'
import type { Locale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { DeskPage } from '../../desk-page'
import { absent, reachable, requireLocale } from '../../desk-request'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errorReport')
  return { title: t('standing.title'), robots: { index: false } }
}

async function load(locale: Locale, reference: string) {
  if (!isReference(reference)) absent(locale)
  return (await getErrorReportByReference(reference)) ?? absent(locale)
}

export default async function ErrorReportPage({ params }: PageProps<'/[locale]/report-error/[reference]'>) {
  const { reference, ...rest } = await params
  const locale = requireLocale(rest.locale)
  const page = await reachable(() => load(locale, reference))
  const t = await getTranslations('errorReport')
  const state = page?.loaded.state
  return (
    <DeskPage locale={locale} path={paths.errorReport(reference)} actor={null}>
      <PageHeading title={state ? t(`standing.heading.${state}`) : t('standing.title')} compact>
        {state ? <p className="page-lead">{t(state === 'open' ? 'standing.wait' : 'standing.done')}</p> : null}
      </PageHeading>
      {page ? <ErrorReportStanding reference={reference} report={page.loaded} /> : <DeskUnavailable />}
    </DeskPage>
  )
}
