import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageShell } from '@/components/layout/page-shell'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { listCachedObstacles } from '@/lib/obstacles/obstacle-cached'
import { noObstacleFilter } from '@/lib/obstacles/obstacle-filter'
import { paths } from '@/lib/paths'
import { ObstacleRegister } from './obstacle-register'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]/obstacles'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'obstacles' })
  return pageMetadata({ locale, path: paths.obstacles(), title: t('title'), description: t('lead') })
}

export default async function ObstaclesPage({ params }: PageProps<'/[locale]/obstacles'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const list = await listCachedObstacles(locale)
  return (
    <PageShell locale={locale} path={paths.obstacles()} current="obstacles" trial={env().HAMKINO_TRIAL}>
      <ObstacleRegister locale={locale} filter={noObstacleFilter} refused={[]} list={list} />
    </PageShell>
  )
}
