import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { DeskExportCard } from '@/components/exchange/desk-export-card'
import { RunList } from '@/components/exchange/run-list'
import { UploadPanel } from '@/components/exchange/upload-panel'
import { PageHeading } from '@/components/ui/page-heading'
import { can } from '@/lib/auth/permissions'
import { listImportRuns } from '@/lib/exchange/import-queries'
import { isUploadError } from '@/lib/exchange/upload-errors'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { DeskPage } from '../../desk-page'
import { absent, reachable, requireActor, requireLocale, single } from '../../desk-request'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exchange.import')
  return { title: t('title'), robots: { index: false } }
}

async function load(locale: Locale) {
  const actor = await requireActor(locale, paths.deskImport())
  if (!can(actor, 'record.edit', {})) absent(locale)
  return { actor, runs: await listImportRuns(actor) }
}

/** Where editors bring files of records. */
export default async function ImportPage({ params, searchParams }: PageProps<'/[locale]/desk/import'>) {
  const locale = requireLocale((await params).locale)
  const error = single((await searchParams).error)
  const loaded = (await reachable(() => load(locale)))?.loaded
  const t = await getTranslations()
  return (
    <DeskPage locale={locale} path={paths.deskImport()} actor={loaded?.actor ?? null}>
      <PageHeading
        title={t('exchange.import.title')}
        crumbs={[{ label: t('drafts.title'), href: inLocale(locale, paths.deskRecords()) }]}
        compact
      >
        <p className="page-lead">{t('exchange.import.lead')}</p>
      </PageHeading>
      {loaded ? (
        <div className="record-desk">
          <UploadPanel error={isUploadError(error) ? error : null} />
          <div className="stack">
            <RunList runs={loaded.runs} />
            <DeskExportCard />
          </div>
        </div>
      ) : (
        <DeskUnavailable />
      )}
    </DeskPage>
  )
}
