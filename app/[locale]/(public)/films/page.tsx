import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ExportLinks } from '@/components/exchange/export-links'
import { FilmRow } from '@/components/films/film-row'
import { PageShell } from '@/components/layout/page-shell'
import { CutNote } from '@/components/records/cut-note'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { env } from '@/lib/env'
import { listCachedFilms } from '@/lib/films/film-cached'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { hasFullList } from '@/lib/records/list-limit'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]/films'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'films' })
  return pageMetadata({ locale, path: paths.films(), title: t('title'), description: t('lead') })
}

export default async function FilmsPage({ params }: PageProps<'/[locale]/films'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'films' })
  const films = await listCachedFilms(locale)
  return (
    <PageShell locale={locale} path={paths.films()} current="films" trial={env().HAMKINO_TRIAL}>
      <PageHeading title={t('title')} subtitle={<p>{t('lead')}</p>} />
      {films.length === 0 ? (
        <EmptyState />
      ) : (
        <Card flush>
          <ul className="rows">
            {films.map((film) => (
              <FilmRow key={film.key} film={film} />
            ))}
          </ul>
        </Card>
      )}
      <CutNote isCut={hasFullList(films)} />
      <ExportLinks of="films" />
    </PageShell>
  )
}
