import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LastChanged } from '@/components/history/last-changed'
import { PageShell } from '@/components/layout/page-shell'
import { OutcomeContent } from '@/components/outcomes/outcome-content'
import { CiteCard } from '@/components/records/cite-card'
import { RunningHead } from '@/components/records/running-head'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { getCachedOutcome } from '@/lib/outcomes/outcome-cached'
import { paths } from '@/lib/paths'
import { getCachedChange } from '@/lib/records/change-cached'
import { absentRecordMetadata, absentRecordPage } from '../../absent-record'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]/outcomes/[key]'>): Promise<Metadata> {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  const outcome = await getCachedOutcome(key, locale)
  if (!outcome) return absentRecordMetadata({ locale, noun: 'outcomes', key })
  return pageMetadata({
    locale,
    path: paths.outcome(key),
    title: outcome.name,
    ...(outcome.description ? { description: outcome.description.text } : {}),
  })
}

export default async function OutcomePage({ params }: PageProps<'/[locale]/outcomes/[key]'>) {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  const outcome = await getCachedOutcome(key, locale)
  if (!outcome) return absentRecordPage({ locale, noun: 'outcomes', key, path: paths.outcome(key) })
  const changedOn = await getCachedChange('outcomes', key)
  return (
    <PageShell locale={locale} path={paths.outcome(key)} current="outcomes" trial={env().HAMKINO_TRIAL}>
      <RunningHead title={outcome.name} />
      <OutcomeContent outcome={outcome} locale={locale} />
      <LastChanged noun="outcomes" recordKey={key} day={changedOn} />
      <CiteCard
        noun="outcome"
        recordKey={key}
        title={outcome.name}
        lang={outcome.locale}
        path={paths.outcome(key)}
        changedOn={changedOn}
      />
    </PageShell>
  )
}
