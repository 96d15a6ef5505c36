import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Foreign } from '@/components/ui/foreign'
import { TextLink } from '@/components/ui/text-link'
import { filterQuery, noFilter } from '@/lib/agreements/agreement-filter'
import type { FilmPage } from '@/lib/films/film-types'
import { paths } from '@/lib/paths'

/** What the countries of a film have agreed with each other, two by two; that the film comes of it is said elsewhere or not at all. */
export function CountryAgreementsCard({ film }: { film: FilmPage }) {
  const t = useTranslations()
  if (film.countryAgreements.length === 0) return null
  const nameOf = (code: string) => {
    const country = film.countries.find(({ key }) => key === code)
    return country ? <Foreign lang={country.locale}>{country.name}</Foreign> : null
  }
  return (
    <Card id="country-agreements" title={t('films.countryAgreements')}>
      <ul className="rows rows-plain">
        {film.countryAgreements.map(({ a, b, agreements }) => (
          <li key={`${a} ${b}`}>
            {t.rich('films.countryPair', { a: () => nameOf(a), b: () => nameOf(b) })}{' '}
            <TextLink path={paths.agreements() + filterQuery(noFilter, { country: a, partner: b })}>
              {t('agreements.count', { count: agreements })}
            </TextLink>
          </li>
        ))}
      </ul>
      <p className="meta mt-2">{t('films.countryAgreementsNote')}</p>
    </Card>
  )
}
