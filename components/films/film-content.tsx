import { useTranslations } from 'next-intl'
import { OutcomesCard } from '@/components/outcomes/outcomes-card'
import { NamesCard } from '@/components/records/names-card'
import { PassageText } from '@/components/records/passage-text'
import { Remark } from '@/components/records/remark'
import { SourceCard } from '@/components/records/source-card'
import { Card } from '@/components/ui/card'
import { LanguageNote } from '@/components/ui/language-note'
import { PageHeading } from '@/components/ui/page-heading'
import type { FilmPage } from '@/lib/films/film-types'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { FilmFacts } from './film-facts'
import { FilmPlate } from './film-plate'
import { FilmThread } from './film-thread'

/** Everything on the page of a film. */
export function FilmContent({ film, locale }: { film: FilmPage; locale: Locale }) {
  const t = useTranslations('films')
  return (
    <>
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
    </>
  )
}
