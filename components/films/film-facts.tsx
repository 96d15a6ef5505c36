import { useLocale, useTranslations } from 'next-intl'
import { RecordLinks } from '@/components/records/record-links'
import { type Fact, FactsList } from '@/components/ui/facts-list'
import type { FilmPage } from '@/lib/films/film-types'
import type { FilmBodyRole } from '@/lib/generated/prisma/enums'
import { formatDigits } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'
import { FilmCountries } from './film-countries'

const roles: readonly FilmBodyRole[] = ['producer', 'supported_by', 'shown_at']

/** Kind, stage, year, countries, and the bodies by what they did. */
export function FilmFacts({ film }: { film: FilmPage }) {
  const t = useTranslations('films')
  const locale = useLocale()
  const facts: Fact[] = [
    { key: 'kind', term: t('kindLabel'), value: t(`kind.${film.kind}`) },
    { key: 'stage', term: t('stageLabel'), value: t(`stage.${film.stage}`) },
    { key: 'year', term: t('year'), value: film.year ? formatDigits(film.year, locale) : t('yearNotStated') },
    ...(film.countries.length > 0
      ? [{ key: 'countries', term: t('countries'), value: <FilmCountries film={film} /> }]
      : []),
  ]
  for (const role of roles) {
    const bodies = film.bodies.filter((entry) => entry.role === role).map(({ body }) => body)
    if (bodies.length === 0) continue
    facts.push({
      key: role,
      term: t(`bodyRole.${role}`),
      value: <RecordLinks records={bodies} pathOf={({ key }) => paths.body(key)} />,
    })
  }
  if (film.subjects.length > 0) {
    facts.push({
      key: 'subjects',
      term: t('subjects'),
      value: <RecordLinks records={film.subjects} pathOf={({ key }) => paths.person(key)} />,
    })
  }
  return <FactsList facts={facts} />
}
