import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { RecordLink } from '@/components/records/record-link'
import { Dots } from '@/components/ui/dots'
import type { FilmItem } from '@/lib/films/film-types'
import { paths } from '@/lib/paths'

/** The countries of a film; one that the source implies and does not state is marked so. */
export function FilmCountries({ film }: { film: Pick<FilmItem, 'countries'> }) {
  const t = useTranslations('films')
  return (
    <Dots>
      {film.countries.map((country) => (
        <Fragment key={country.key}>
          <RecordLink path={paths.country(country.key)} record={country} />
          {country.isImplied ? ` (${t('implied')})` : null}
        </Fragment>
      ))}
    </Dots>
  )
}
