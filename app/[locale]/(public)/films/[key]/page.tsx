import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FilmContent } from '@/components/films/film-content'
import { LastChanged } from '@/components/history/last-changed'
import { PageShell } from '@/components/layout/page-shell'
import { CiteCard } from '@/components/records/cite-card'
import { CutNote } from '@/components/records/cut-note'
import { RunningHead } from '@/components/records/running-head'
import { env } from '@/lib/env'
import { getCachedFilm } from '@/lib/films/film-cached'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { followMerge } from '@/lib/merges/moved-record'
import { paths } from '@/lib/paths'
import { getCachedChange } from '@/lib/records/change-cached'
import { hasFullList } from '@/lib/records/list-limit'
import { absentRecordMetadata, absentRecordPage } from '../../absent-record'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]/films/[key]'>): Promise<Metadata> {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  const film = await getCachedFilm(key, locale)
  if (!film) {
    await followMerge('films', key, locale)
    return absentRecordMetadata({ locale, noun: 'films', key })
  }
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
  if (!film) {
    await followMerge('films', key, locale)
    return absentRecordPage({ locale, noun: 'films', key, path: paths.film(key) })
  }
  const changedOn = await getCachedChange('films', key)
  return (
    <PageShell locale={locale} path={paths.film(key)} current="films" trial={env().HAMKINO_TRIAL}>
      <RunningHead title={film.name} />
      <FilmContent film={film} locale={locale} />
      <CutNote isCut={hasFullList(film)} />
      <LastChanged noun="films" recordKey={key} day={changedOn} />
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
