import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BodyRow } from '@/components/bodies/body-row'
import { PageShell } from '@/components/layout/page-shell'
import { RecordCard } from '@/components/records/record-card'
import { RecordLink } from '@/components/records/record-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { listCachedBodies } from '@/lib/bodies/body-cached'
import { groupBodies } from '@/lib/bodies/body-grouping'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]/bodies'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'bodies' })
  return pageMetadata({ locale, path: paths.bodies(), title: t('title'), description: t('lead') })
}

export default async function BodiesPage({ params }: PageProps<'/[locale]/bodies'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'bodies' })
  const bodies = await listCachedBodies(locale)
  const groups = groupBodies(bodies, locale)
  return (
    <PageShell locale={locale} path={paths.bodies()} current="bodies" trial={env().HAMKINO_TRIAL}>
      <PageHeading title={t('title')} subtitle={<p>{t('lead')}</p>} />
      {bodies.length === 0 ? <EmptyState /> : <p className="meta mb-4">{t('count', { count: bodies.length })}</p>}
      <div className="stack">
        {groups.countries.map(({ country, bodies }) => (
          <RecordCard
            key={country.key}
            id={country.key}
            title={<RecordLink path={paths.country(country.key)} record={country} />}
          >
            {bodies.map((body) => (
              <BodyRow key={body.key} body={body} />
            ))}
          </RecordCard>
        ))}
        <RecordCard id="organisations" title={t('organisations')}>
          {groups.organisations.map((body) => (
            <BodyRow key={body.key} body={body} />
          ))}
        </RecordCard>
        <RecordCard id="festivals" title={t('festivals')} note={t('festivalsNote')}>
          {groups.festivals.map((body) => (
            <BodyRow key={body.key} body={body} withCountry />
          ))}
        </RecordCard>
      </div>
    </PageShell>
  )
}
