import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { FilmFacts } from '@/components/films/film-facts'
import { FilmPlate } from '@/components/films/film-plate'
import { FilmThread } from '@/components/films/film-thread'
import { PageShell } from '@/components/layout/page-shell'
import { OutcomesCard } from '@/components/outcomes/outcomes-card'
import { CiteCard } from '@/components/records/cite-card'
import { NamesCard } from '@/components/records/names-card'
import { PassageText } from '@/components/records/passage-text'
import { Remark } from '@/components/records/remark'
import { SourceCard } from '@/components/records/source-card'
import { Card } from '@/components/ui/card'
import { LanguageNote } from '@/components/ui/language-note'
import { PageHeading } from '@/components/ui/page-heading'
import { env } from '@/lib/env'
import { getCachedFilm } from '@/lib/films/film-cached'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
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
  if (!film) notFound()
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
  if (!film) notFound()
  const t = await getTranslations({ locale, namespace: 'films' })
  const changedOn = await getCachedChange('films', key)
  return (
    <PageShell locale={locale} path={paths.film(key)} current="films" trial={env().HAMKINO_TRIAL}>
      <PageHeading
        title={film.name}
        lang={film.locale}
        crumbs={[{ label: t('title'), href: inLocale(locale, paths.films()) }]}
        tags={<LanguageNote lang={film.locale} />}
      />
      <div className="with-aside">
        <div className="stack">
          <FilmPlate title={film.titlePrinted} language={film.titleLanguage} />
          <FilmFacts film={film} />
          {film.description || film.remark ? (
            <Card id="about" title={t('about')}>
              <div className="stack">
                <PassageText passage={film.description} />
                <Remark remark={film.remark} />
              </div>
            </Card>
          ) : null}
          <FilmThread film={film} />
          <OutcomesCard outcomes={film.outcomes} title={t('outcomes')} />
        </div>
        <div className="stack">
          <NamesCard names={film.titles} title={t('titles')} />
          <SourceCard citations={film.sources} aside />
        </div>
      </div>
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
