import { useTranslations } from 'next-intl'
import { BodyRow } from '@/components/bodies/body-row'
import { MeetingsCard } from '@/components/bodies/meetings-card'
import { GivenReportsCard } from '@/components/commitments/given-reports-card'
import { OwedCard } from '@/components/commitments/owed-card'
import { ThemesCard } from '@/components/commitments/themes-card'
import { ComingCard } from '@/components/dashboard/coming-card'
import { FilmsCard } from '@/components/films/films-card'
import { OutcomesCard } from '@/components/outcomes/outcomes-card'
import { OfficesCard } from '@/components/people/offices-card'
import { NamesCard } from '@/components/records/names-card'
import { RecordCard } from '@/components/records/record-card'
import { ReferencesCard } from '@/components/records/references-card'
import { T } from '@/components/ui/bidi-text'
import { LanguageNote } from '@/components/ui/language-note'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import type { CountryPage } from '@/lib/countries/country-types'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { CountryNumbers } from './country-numbers'
import { PartnersCard } from './partners-card'

/** Dates in the side column. */
const shownDates = 8

interface CountryContentProps {
  country: CountryPage
  locale: Locale
  /** The address of its calendar, where that has a date. */
  calendar?: string | null
}

/** Everything on the page of a country. */
export function CountryContent({ country, locale, calendar = null }: CountryContentProps) {
  const t = useTranslations('countries')
  const people = useTranslations('people')
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
      >
        <CountryNumbers country={country} />
      </PageHeading>
      <div className="with-aside profile">
        <div className="stack">
          {country.agreements > 0 ? (
            <>
              <PartnersCard country={country} partners={country.partners} isComparable={country.agreements > 1} />
              <ThemesCard {...country.commitments} asked={{ country: country.key }} />
            </>
          ) : (
            <p>{t('noAgreements')}</p>
          )}
          <OwedCard owed={country.owed} isParty={country.agreements > 0} />
          <OfficesCard id="people" title={t('people')} note={people('officesNow')} offices={country.offices.present} />
          <OfficesCard id="people-earlier" title={people('officesEarlier')} offices={country.offices.earlier} />
          <GivenReportsCard reports={country.reports} />
          <MeetingsCard meetings={country.meetings} title={t('meetings')} />
          <OutcomesCard outcomes={country.outcomes} title={t('outcomes')} />
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
          {country.agreements > 0 ? (
            <ComingCard
              events={country.coming.slice(0, shownDates)}
              way={<ComingWays code={country.key} calendar={calendar} />}
              aside
            />
          ) : null}
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
        </div>
      </div>
    </>
  )
}

/** To everything that the next twelve months bring, and to a calendar to subscribe to. */
function ComingWays({ code, calendar }: { code: string; calendar: string | null }) {
  const t = useTranslations()
  return (
    <span data-screen-only>
      <TextLink path={paths.countryComing(code)}>{t('coming.byMonth')}</TextLink>
      {calendar ? (
        <>
          {' · '}
          <a href={calendar} type="text/calendar">
            {t('feeds.calendar.link')}
          </a>
        </>
      ) : null}
    </span>
  )
}
