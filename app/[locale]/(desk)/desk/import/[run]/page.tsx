import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { ImportedPanel } from '@/components/exchange/imported-panel'
import { JudgedPanel } from '@/components/exchange/judged-panel'
import { RefusedPanel } from '@/components/exchange/refused-panel'
import { PageHeading } from '@/components/ui/page-heading'
import { currentActor } from '@/lib/auth/session'
import { getImportRun } from '@/lib/exchange/import-queries'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { DeskPage } from '../../../desk-page'
import { absent, isPostback, pageNumber, reachable, reportId, requireActor, requireLocale } from '../../../desk-request'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exchange.import')
  return { title: t('title'), robots: { index: false } }
}

/** Where the page answers its own form, nobody is sent away. */
async function load(locale: Locale, id: string, isAnswer: boolean) {
  const actor = isAnswer ? await currentActor() : await requireActor(locale, paths.deskImportRun(id))
  return { actor, run: actor && (await getImportRun(actor, id)) }
}

/** What a file would change, and once it is imported, what it has. */
export default async function ImportRunPage({ params, searchParams }: PageProps<'/[locale]/desk/import/[run]'>) {
  const { locale: given, run: named } = await params
  const locale = requireLocale(given)
  const id = reportId(named) ?? absent(locale)
  const page = pageNumber((await searchParams).page)
  const isAnswer = await isPostback()
  const loaded = await reachable(() => load(locale, id, isAnswer))
  const { actor = null, run = null } = loaded?.loaded ?? {}
  if (loaded && !run && !isAnswer) absent(locale)
  const t = await getTranslations()
  return (
    <DeskPage locale={locale} path={paths.deskImportRun(id)} actor={actor}>
      <PageHeading
        title={run ? t('exchange.run.title', { file: run.fileName }) : t('exchange.import.title')}
        crumbs={[
          { label: t('drafts.title'), href: inLocale(locale, paths.deskRecords()) },
          { label: t('exchange.import.title'), href: inLocale(locale, paths.deskImport()) },
        ]}
        compact
      />
      {run === null ? <DeskUnavailable /> : null}
      {run?.state === 'refused' ? <RefusedPanel refusal={run.refusal} /> : null}
      {run?.state === 'read' ? <JudgedPanel run={run} page={page} /> : null}
      {run?.state === 'imported' ? <ImportedPanel result={run.result} page={page} run={id} /> : null}
    </DeskPage>
  )
}
