import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LastChanged } from '@/components/history/last-changed'
import { PageShell } from '@/components/layout/page-shell'
import { PersonContent } from '@/components/people/person-content'
import { CiteCard } from '@/components/records/cite-card'
import { CutNote } from '@/components/records/cut-note'
import { RunningHead } from '@/components/records/running-head'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { followMerge } from '@/lib/merges/moved-record'
import { paths } from '@/lib/paths'
import { getCachedPerson } from '@/lib/people/person-cached'
import { getCachedChange } from '@/lib/records/change-cached'
import { hasFullList } from '@/lib/records/list-limit'
import { absentRecordMetadata, absentRecordPage } from '../../absent-record'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]/people/[key]'>): Promise<Metadata> {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  const person = await getCachedPerson(key, locale)
  if (!person) {
    await followMerge('people', key, locale)
    return absentRecordMetadata({ locale, noun: 'people', key })
  }
  const t = await getTranslations({ locale, namespace: 'people' })
  return pageMetadata({
    locale,
    path: paths.person(key),
    title: person.name,
    description: t('description', { name: person.name }),
  })
}

export default async function PersonPage({ params }: PageProps<'/[locale]/people/[key]'>) {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  const person = await getCachedPerson(key, locale)
  if (!person) {
    await followMerge('people', key, locale)
    return absentRecordPage({ locale, noun: 'people', key, path: paths.person(key) })
  }
  const changedOn = await getCachedChange('people', key)
  return (
    <PageShell locale={locale} path={paths.person(key)} trial={env().HAMKINO_TRIAL}>
      <RunningHead title={person.name} />
      <PersonContent person={person} locale={locale} />
      <CutNote isCut={hasFullList(person)} />
      <LastChanged noun="people" recordKey={key} day={changedOn} />
      <CiteCard
        noun="person"
        recordKey={key}
        title={person.name}
        lang={person.locale}
        path={paths.person(key)}
        changedOn={changedOn}
      />
    </PageShell>
  )
}
