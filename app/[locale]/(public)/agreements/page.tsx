import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageShell } from '@/components/layout/page-shell'
import { listCachedAgreements } from '@/lib/agreements/agreement-cached'
import { noFilter } from '@/lib/agreements/agreement-filter'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { AgreementList } from './agreement-list'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]/agreements'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'agreements' })
  return pageMetadata({ locale, path: paths.agreements(), title: t('title'), description: t('lead') })
}

export default async function AgreementsPage({ params }: PageProps<'/[locale]/agreements'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const list = await listCachedAgreements(noFilter, locale)
  return (
    <PageShell locale={locale} path={paths.agreements()} current="agreements" trial={env().HAMKINO_TRIAL}>
      <AgreementList locale={locale} filter={noFilter} refused={[]} list={list} />
    </PageShell>
  )
}
