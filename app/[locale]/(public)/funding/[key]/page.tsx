import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { InstrumentContent } from '@/components/funding/instrument-content'
import { LastChanged } from '@/components/history/last-changed'
import { PageShell } from '@/components/layout/page-shell'
import { CiteCard } from '@/components/records/cite-card'
import { RunningHead } from '@/components/records/running-head'
import { env } from '@/lib/env'
import { getCachedInstrument } from '@/lib/funding/funding-cached'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { getCachedChange } from '@/lib/records/change-cached'
import { absentRecordMetadata, absentRecordPage } from '../../absent-record'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]/funding/[key]'>): Promise<Metadata> {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  const instrument = await getCachedInstrument(key, locale)
  if (!instrument) return absentRecordMetadata({ locale, noun: 'funding', key })
  return pageMetadata({
    locale,
    path: paths.instrument(key),
    title: instrument.name,
    ...(instrument.description ? { description: instrument.description.text } : {}),
  })
}

export default async function InstrumentPage({ params }: PageProps<'/[locale]/funding/[key]'>) {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  const instrument = await getCachedInstrument(key, locale)
  if (!instrument) return absentRecordPage({ locale, noun: 'funding', key, path: paths.instrument(key) })
  const changedOn = await getCachedChange('funding', key)
  return (
    <PageShell locale={locale} path={paths.instrument(key)} current="funding" trial={env().HAMKINO_TRIAL}>
      <RunningHead title={instrument.name} />
      <InstrumentContent instrument={instrument} locale={locale} />
      <LastChanged noun="funding" recordKey={key} day={changedOn} />
      <CiteCard
        noun="instrument"
        recordKey={key}
        title={instrument.name}
        lang={instrument.locale}
        path={paths.instrument(key)}
        changedOn={changedOn}
      />
    </PageShell>
  )
}
