import { useTranslations } from 'next-intl'
import { AgreementContent } from '@/components/agreements/agreement-content'
import { ObstaclePlace } from '@/components/agreements/obstacle-place'
import { BodyContent } from '@/components/bodies/body-content'
import { ClauseContent } from '@/components/clauses/clause-content'
import { CountryContent } from '@/components/countries/country-content'
import { FilmContent } from '@/components/films/film-content'
import { InstrumentContent } from '@/components/funding/instrument-content'
import { InitiativeCard } from '@/components/initiatives/initiative-card'
import { MeetingContent } from '@/components/meetings/meeting-content'
import { OutcomeContent } from '@/components/outcomes/outcome-content'
import { PersonContent } from '@/components/people/person-content'
import { SourceContent } from '@/components/sources/source-content'
import { ThemesCard } from '@/components/themes/themes-card'
import { PageHeading } from '@/components/ui/page-heading'
import type { RecordName } from '@/lib/drafts/draft-lines'
import type { PublishedPlace } from '@/lib/drafts/preview-types'
import type { Locale } from '@/lib/i18n/locales'

interface PreviewContentProps {
  place: PublishedPlace
  locale: Locale
  name: RecordName
}

/** The page of a record as the public will read it; of a record without a page of its own, the place where it will stand. */
export function PreviewContent({ place, locale, name }: PreviewContentProps) {
  switch (place.noun) {
    case 'agreements':
      return <AgreementContent agreement={place.shown} documents={place.documents} locale={locale} />
    case 'clauses':
      return <ClauseContent clause={place.shown} locale={locale} />
    case 'bodies':
      return <BodyContent body={place.shown} locale={locale} />
    case 'people':
      return <PersonContent person={place.shown} locale={locale} />
    case 'films':
      return <FilmContent film={place.shown} locale={locale} />
    case 'meetings':
      return <MeetingContent meeting={place.shown} documents={place.documents} locale={locale} />
    case 'sources':
      return <SourceContent source={place.shown} documents={place.documents} locale={locale} />
    case 'countries':
      return <CountryContent country={place.shown} locale={locale} />
    case 'outcomes':
      return <OutcomeContent outcome={place.shown} locale={locale} />
    case 'funding':
      return <InstrumentContent instrument={place.shown} locale={locale} />
    default:
      return <PreviewPlace place={place} name={name} />
  }
}

type Placed = Exclude<
  PublishedPlace,
  {
    noun:
      | 'agreements'
      | 'clauses'
      | 'bodies'
      | 'people'
      | 'films'
      | 'meetings'
      | 'sources'
      | 'countries'
      | 'outcomes'
      | 'funding'
  }
>

function PreviewPlace({ place, name }: { place: Placed; name: RecordName }) {
  const t = useTranslations()
  // An obstacle is known by its whole text, which stands below.
  const heading =
    place.noun === 'obstacles' ? { title: t('records.one.obstacles') } : { title: name.name, lang: name.lang }
  return (
    <>
      <PageHeading {...heading} subtitle={<p>{t('preview.place')}</p>} compact />
      <PlaceCard place={place} />
    </>
  )
}

function PlaceCard({ place }: { place: Placed }) {
  switch (place.noun) {
    case 'initiatives':
      return <InitiativeCard initiative={place.shown} />
    case 'themes':
      return <ThemesCard themes={place.shown} />
    case 'obstacles':
      return <ObstaclePlace {...place.shown} />
  }
}
