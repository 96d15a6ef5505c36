import { useTranslations } from 'next-intl'
import { RecordLink } from '@/components/records/record-link'
import type { FilmItem } from '@/lib/films/film-types'
import { paths } from '@/lib/paths'

/** The countries of a film; one that the source implies and does not state is marked so. */
export function FilmCountries({ film }: { film: Pick<FilmItem, 'countries'> }) {
  const t = useTranslations('films')
  return (
    <p className="meta dots [&_a]:inline-block [&_a]:py-0.5">
      {film.countries.map((country) => (
        <span key={country.key}>
          <RecordLink path={paths.country(country.key)} record={country} />
          {country.isImplied ? ` (${t('implied')})` : null}
        </span>
      ))}
    </p>
  )
}
