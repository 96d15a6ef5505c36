import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageShell } from '@/components/layout/page-shell'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { obstacleQuery, parseObstacleFilter } from '@/lib/obstacles/obstacle-filter'
import { listPublishedObstacles } from '@/lib/obstacles/obstacle-list-queries'
import { paths } from '@/lib/paths'
import { askedOfPage } from '@/lib/records/asked-page'
import { ObstacleRegister } from '../../obstacle-register'

// The list with a question in its address: `proxy.ts` brings it here, in one part of the path.
export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

type Props = PageProps<'/[locale]/obstacles/filter/[question]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'obstacles' })
  return {
    ...pageMetadata({ locale, path: paths.obstacles(), title: t('title'), description: t('lead') }),
    robots: { index: false, follow: true },
  }
}

export default async function FilteredObstaclesPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { filter, refused } = parseObstacleFilter(await askedOfPage(params))
  // The database may be down: the page then says so and leads to the full list, which is a cached page.
  const list = await listPublishedObstacles(filter, locale).catch((error: unknown) => {
    console.warn('the filtered register could not be read', error instanceof Error ? error.message : error)
    return null
  })
  return (
    <PageShell
      locale={locale}
      path={paths.obstacles()}
      query={obstacleQuery(filter, { page: filter.page }).slice(1)}
      current="obstacles"
      trial={env().HAMKINO_TRIAL}
    >
      <ObstacleRegister locale={locale} filter={filter} refused={refused} list={list} />
    </PageShell>
  )
}
