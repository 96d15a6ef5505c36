import { useTranslations } from 'next-intl'
import { BodyRow } from '@/components/bodies/body-row'
import { MeetingsCard } from '@/components/bodies/meetings-card'
import { ProgressCard } from '@/components/bodies/progress-card'
import { FilmsCard } from '@/components/films/films-card'
import { OfficesCard } from '@/components/people/offices-card'
import { NamesCard } from '@/components/records/names-card'
import { RecordCard } from '@/components/records/record-card'
import { ReferencesCard } from '@/components/records/references-card'
import { T } from '@/components/ui/bidi-text'
import { LanguageNote } from '@/components/ui/language-note'
import { PageHeading } from '@/components/ui/page-heading'
import type { CountryPage } from '@/lib/countries/country-types'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'

/** Everything on the page of a country. */
export function CountryContent({ country, locale }: { country: CountryPage; locale: Locale }) {
  const t = useTranslations('countries')
  const { officialName } = country
  return (
    <>
      <PageHeading
        title={country.name}
        lang={country.locale}
        crumbs={[{ label: t('title'), href: inLocale(locale, paths.countries()) }]}
        tags={<LanguageNote lang={country.locale} />}
        subtitle={
          officialName && officialName.text !== country.name ? (
            <p>
              <T lang={officialName.lang}>{officialName.text}</T>
            </p>
          ) : undefined
        }
      />
      <div className="with-aside">
        <div className="stack">
          {country.sides.length > 0 ? (
            <ProgressCard sides={country.sides} title={t('progress')} />
          ) : (
            <p>{t('noAgreements')}</p>
          )}
          <MeetingsCard meetings={country.meetings} title={t('meetings')} />
          <FilmsCard films={country.films} title={t('films')} />
          <ReferencesCard
            id="initiatives"
            title={t('initiatives')}
            records={country.initiatives}
            pathOf={(initiative) => paths.initiative(initiative.key)}
          />
          <ReferencesCard
            id="funding"
            title={t('funding')}
            records={country.funding}
            pathOf={(instrument) => paths.instrument(instrument.key)}
          />
        </div>
        <div className="stack">
          <NamesCard names={country.names} />
          <RecordCard id="bodies" title={t('bodies')} aside>
            {country.bodies.map((body) => (
              <BodyRow key={body.key} body={body} />
            ))}
          </RecordCard>
          <RecordCard id="festivals" title={t('festivals')} aside>
            {country.festivals.map((body) => (
              <BodyRow key={body.key} body={body} />
            ))}
          </RecordCard>
          <OfficesCard id="people" title={t('people')} offices={country.offices} aside />
        </div>
      </div>
    </>
  )
}
