import { useTranslations } from 'next-intl'
import { RecordNumbers } from '@/components/records/record-numbers'
import type { CountryPage } from '@/lib/countries/country-types'

/** How much the registry holds of a country. */
export function CountryNumbers({ country }: { country: CountryPage }) {
  const t = useTranslations()
  const ofCountry = `?country=${country.key}`
  const bodies = country.bodies.length + country.festivals.length
  const people = new Set([...country.offices.present, ...country.offices.earlier].map(({ person }) => person.key)).size
  const { agreements, partners, meetings, outcomes, films, funding } = country
  const numberOf = (key: string, count: number, words: string, href: `/${string}` | `#${string}`) => ({
    ...{ key, count, words, href },
  })
  return (
    <RecordNumbers
      label={t('countries.numbers')}
      numbers={[
        numberOf(
          'agreements',
          agreements,
          t('countries.count.agreements', { count: agreements }),
          `/agreements${ofCountry}`,
        ),
        numberOf('partners', partners.length, t('countries.count.partners', { count: partners.length }), '#partners'),
        numberOf('bodies', bodies, t('countries.count.bodies', { count: bodies }), `/bodies${ofCountry}`),
        numberOf('people', people, t('people.count', { count: people }), `/people${ofCountry}`),
        numberOf('meetings', meetings.length, t('meetings.count', { count: meetings.length }), '#meetings'),
        numberOf('outcomes', outcomes.length, t('outcomes.count', { count: outcomes.length }), '#outcomes'),
        numberOf('films', films.length, t('countries.count.films', { count: films.length }), `/films${ofCountry}`),
        numberOf('funding', funding.length, t('funding.count', { count: funding.length }), `/funding${ofCountry}`),
      ]}
    />
  )
}
