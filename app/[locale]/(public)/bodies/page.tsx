import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BodyRow } from '@/components/bodies/body-row'
import { ExportLinks } from '@/components/exchange/export-links'
import { PageShell } from '@/components/layout/page-shell'
import { CutNote } from '@/components/records/cut-note'
import { RecordCard } from '@/components/records/record-card'
import { RecordLink } from '@/components/records/record-link'
import { T } from '@/components/ui/bidi-text'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { listCachedBodies } from '@/lib/bodies/body-cached'
import { groupBodies } from '@/lib/bodies/body-grouping'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { hasFullList } from '@/lib/records/list-limit'

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
  const counts = await getTranslations({ locale, namespace: 'countries.count' })
  const bodies = await listCachedBodies(locale)
  const groups = groupBodies(bodies, locale)
  return (
    <PageShell locale={locale} path={paths.bodies()} current="bodies" trial={env().HAMKINO_TRIAL}>
      <PageHeading title={t('title')} subtitle={<p>{t('lead')}</p>} />
      {bodies.length === 0 ? <EmptyState /> : <p className="meta mb-4">{t('count', { count: bodies.length })}</p>}
      <nav aria-label={t('index')} className="mb-4" data-screen-only>
        <ul className="chip-list">
          {groups.countries.map(({ country }) => (
            <li key={country.key}>
              <a href={`#${country.key}`} className="button">
                <T lang={country.locale}>{country.name}</T>
              </a>
            </li>
          ))}
          {groups.organisations.length > 0 ? (
            <li>
              <a href="#organisations" className="button">
                {t('organisations')}
              </a>
            </li>
          ) : null}
          {groups.festivals.length > 0 ? (
            <li>
              <a href="#festivals" className="button">
                {t('festivals')}
              </a>
            </li>
          ) : null}
        </ul>
      </nav>
      <div className="card-columns">
        {groups.countries.map(({ country, bodies, agreements }) => (
          <RecordCard
            key={country.key}
            id={country.key}
            title={<RecordLink path={paths.country(country.key)} record={country} />}
            meta={agreements > 0 ? counts('agreements', { count: agreements }) : undefined}
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
      <CutNote isCut={hasFullList(bodies)} />
      <ExportLinks of="bodies" />
    </PageShell>
  )
}
