import { useLocale, useTranslations } from 'next-intl'
import { RecordLink } from '@/components/records/record-link'
import { RecordRow } from '@/components/records/record-row'
import { T } from '@/components/ui/bidi-text'
import type { FilmItem } from '@/lib/films/film-types'
import { formatDigits } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'
import { FilmCountries } from './film-countries'

/** A film in a list: its title, the title as printed where that is another, kind, stage, year and countries. */
export function FilmRow({ film }: { film: FilmItem }) {
  const t = useTranslations('films')
  const locale = useLocale()
  return (
    <RecordRow
      title={<RecordLink path={paths.film(film.key)} record={film} />}
      meta={[
        ...(film.titlePrinted === film.name
          ? []
          : [{ key: 'printed', value: <T lang={film.titleLanguage}>{film.titlePrinted}</T> }]),
        { key: 'kind', value: t(`kind.${film.kind}`) },
        { key: 'stage', value: t(`stage.${film.stage}`) },
        ...(film.year ? [{ key: 'year', value: formatDigits(film.year, locale) }] : []),
      ]}
    >
      {film.countries.length > 0 ? <FilmCountries film={film} /> : null}
    </RecordRow>
  )
}
