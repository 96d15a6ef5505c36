import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FilmContent } from '@/components/films/film-content'
import { PageShell } from '@/components/layout/page-shell'
import { CiteCard } from '@/components/records/cite-card'
import { env } from '@/lib/env'
import { getCachedFilm } from '@/lib/films/film-cached'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { movedOrNotFound } from '@/lib/merges/moved-record'
import { paths } from '@/lib/paths'
import { getCachedChange } from '@/lib/records/change-cached'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]/films/[key]'>): Promise<Metadata> {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  const film = await getCachedFilm(key, locale)
  if (!film) return movedOrNotFound('films', key, locale)
  return pageMetadata({
    locale,
    path: paths.film(key),
    title: film.name,
    ...(film.description ? { description: film.description.text } : {}),
  })
}

export default async function FilmPage({ params }: PageProps<'/[locale]/films/[key]'>) {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  const film = await getCachedFilm(key, locale)
  if (!film) return movedOrNotFound('films', key, locale)
  const changedOn = await getCachedChange('films', key)
  return (
    <PageShell locale={locale} path={paths.film(key)} current="films" trial={env().HAMKINO_TRIAL}>
      <FilmContent film={film} locale={locale} />
      <CiteCard
        noun="film"
        recordKey={key}
        title={film.name}
        lang={film.locale}
        path={paths.film(key)}
        changedOn={changedOn}
      />
    </PageShell>
  )
}
