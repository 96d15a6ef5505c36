import { useTranslations } from 'next-intl'
import { OutcomesCard } from '@/components/outcomes/outcomes-card'
import { DisagreementNote } from '@/components/records/disagreement-note'
import { DisagreementsCard } from '@/components/records/disagreements-card'
import { disagreementOn } from '@/components/records/fact-disagreement'
import { NamesCard } from '@/components/records/names-card'
import { PassageText } from '@/components/records/passage-text'
import { Remark } from '@/components/records/remark'
import { SourceCard } from '@/components/records/source-card'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { LanguageNote } from '@/components/ui/language-note'
import { PageHeading } from '@/components/ui/page-heading'
import type { FilmPage } from '@/lib/films/film-types'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { CountryAgreementsCard } from './country-agreements-card'
import { FilmDecisionsCard } from './film-decisions-card'
import { FilmFacts } from './film-facts'
import { FilmPlate } from './film-plate'
import { FilmThread } from './film-thread'

/** The facts beside which the page says what other sources say of them. */
const placedDisagreements = ['title', 'titlePrinted', 'kind', 'stage', 'year', 'countries']

/** Everything on the page of a film. */
export function FilmContent({ film, locale }: { film: FilmPage; locale: Locale }) {
  const t = useTranslations('films')
  const label = useTranslations('fields.label.common')
  return (
    <>
      <PageHeading
        title={film.name}
        lang={film.locale}
        crumbs={[{ label: t('title'), href: inLocale(locale, paths.films()) }]}
        tags={<LanguageNote lang={film.locale} />}
      >
        <DisagreementNote
          disagreement={disagreementOn(film.disagreements, 'title')}
          followed={<T lang={film.locale}>{film.name}</T>}
          label={label('title')}
        />
      </PageHeading>
      <div className="with-aside profile">
        <div className="stack">
          <FilmPlate title={film.titlePrinted} language={film.titleLanguage} />
          <DisagreementNote
            disagreement={disagreementOn(film.disagreements, 'titlePrinted')}
            followed={<T lang={film.titleLanguage}>{film.titlePrinted}</T>}
            label={label('titlePrinted')}
          />
          <FilmFacts film={film} />
          <DisagreementsCard noun="films" disagreements={film.disagreements} placed={placedDisagreements} />
          {film.description || film.remark ? (
            <Card id="about" title={t('about')}>
              <div className="stack">
                <PassageText passage={film.description} />
                <Remark remark={film.remark} />
              </div>
            </Card>
          ) : null}
          <FilmThread film={film} />
          <FilmDecisionsCard film={film} />
          <OutcomesCard outcomes={film.outcomes} title={t('outcomes')} />
          <CountryAgreementsCard film={film} />
        </div>
        <div className="stack">
          <NamesCard names={film.titles} title={t('titles')} />
          <SourceCard citations={film.sources} aside />
        </div>
      </div>
    </>
  )
}
