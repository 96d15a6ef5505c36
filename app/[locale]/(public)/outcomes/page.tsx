import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ExportLinks } from '@/components/exchange/export-links'
import { PageShell } from '@/components/layout/page-shell'
import { AccountCard } from '@/components/outcomes/account-card'
import { CutNote } from '@/components/records/cut-note'
import { RecordLink } from '@/components/records/record-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { listCachedOutcomes } from '@/lib/outcomes/outcome-cached'
import { groupOutcomes, outcomeAccounts } from '@/lib/outcomes/outcome-grouping'
import { paths } from '@/lib/paths'
import { listCachedChanges } from '@/lib/records/change-cached'
import { hasFullList } from '@/lib/records/list-limit'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]/outcomes'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'outcomes' })
  return pageMetadata({ locale, path: paths.outcomes(), title: t('title'), description: t('lead') })
}

export default async function OutcomesPage({ params }: PageProps<'/[locale]/outcomes'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'outcomes' })
  const outcomes = await listCachedOutcomes(locale)
  const changes = await listCachedChanges(
    'outcomes',
    outcomes.map(({ key }) => key),
  )
  return (
    <PageShell locale={locale} path={paths.outcomes()} current="outcomes" trial={env().HAMKINO_TRIAL}>
      <PageHeading title={t('title')} subtitle={<p>{t('lead')}</p>} />
      {outcomes.length === 0 ? <EmptyState /> : <p className="meta mb-4">{t('count', { count: outcomes.length })}</p>}
      {groupOutcomes(outcomes, locale).map(({ agreement, outcomes }) => (
        <Section
          key={agreement?.key ?? ''}
          id={agreement ? `for-${agreement.key}` : 'without-clause'}
          title={
            agreement ? <RecordLink path={paths.agreement(agreement.key)} record={agreement} /> : t('withoutClause')
          }
          meta={t('count', { count: outcomes.length })}
        >
          <div className="stack">
            {outcomeAccounts(outcomes).map(({ id, outcomes }) => (
              <AccountCard key={id} outcomes={outcomes} changes={changes} />
            ))}
          </div>
        </Section>
      ))}
      <CutNote isCut={hasFullList(outcomes)} />
      <ExportLinks of="outcomes" />
    </PageShell>
  )
}
