import { useLocale, useTranslations } from 'next-intl'
import { disagreementOn, withDisagreement } from '@/components/records/fact-disagreement'
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
  const common = useTranslations('common')
  const { disagreements } = film
  const beside = (fact: Fact) => withDisagreement(fact, { disagreements, field: fact.key, followed: fact.value })
  const facts: Fact[] = [
    beside({ key: 'kind', term: t('kindLabel'), value: t(`kind.${film.kind}`) }),
    beside({ key: 'stage', term: t('stageLabel'), value: t(`stage.${film.stage}`) }),
    beside({ key: 'year', term: t('year'), value: film.year ? formatDigits(film.year, locale) : t('yearNotStated') }),
  ]
  const hasCountries = film.countries.length > 0
  if (hasCountries || disagreementOn(disagreements, 'countries')) {
    const value = hasCountries ? <FilmCountries film={film} /> : common('notStated')
    facts.push(
      withDisagreement({ key: 'countries', term: t('countries'), value }, { disagreements, field: 'countries' }),
    )
  }
  const agreements = [...new Map(film.clauses.map(({ agreement }) => [agreement.key, agreement])).values()]
  facts.push({
    key: 'agreement',
    term: t('agreement'),
    value:
      agreements.length > 0 ? (
        <RecordLinks records={agreements} pathOf={({ key }) => paths.agreement(key)} />
      ) : (
        common('notStated')
      ),
  })
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
