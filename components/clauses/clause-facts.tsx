import { useTranslations } from 'next-intl'
import { disagreementOn, withDisagreement } from '@/components/records/fact-disagreement'
import { DateText } from '@/components/ui/date-text'
import { type Fact, FactsList } from '@/components/ui/facts-list'
import { TextLink } from '@/components/ui/text-link'
import type { ClausePage } from '@/lib/clauses/clause-types'
import { paths } from '@/lib/paths'

interface ClauseFactsProps {
  clause: ClausePage
  /** As printed, in the reader's digits. */
  number: string
}

/** Number, themes, the bodies that have agreed on it, due date, reporting rhythm, films and source; what nobody has recorded is left out. */
export function ClauseFacts({ clause, number }: ClauseFactsProps) {
  const t = useTranslations('clauses')
  const label = useTranslations('fields.label.common')
  const reporting = useTranslations('rhythm')
  const facts: Fact[] = [
    {
      key: 'number',
      term: t('number'),
      value: <bdi>{number}</bdi>,
      note: clause.printedNumber === null ? t('registryNumber') : undefined,
    },
  ]
  if (clause.themes.length > 0) {
    facts.push({
      key: 'themes',
      term: t('themes'),
      value: (
        <ul className="rows-plain">
          {clause.themes.map((theme) => (
            <li key={theme.key}>
              <TextLink path={`${paths.agreements()}?theme=${theme.key}`} lang={theme.locale}>
                {theme.name}
              </TextLink>
            </li>
          ))}
        </ul>
      ),
    })
  }
  facts.push({
    key: 'parties',
    term: label('parties'),
    value: (
      <ul className="rows-plain">
        {clause.parties.map((party) => (
          <li key={party.id}>
            <TextLink path={paths.body(party.bodyKey)} lang={party.nameLocale}>
              {party.shortName}
            </TextLink>
          </li>
        ))}
      </ul>
    ),
  })
  const { due, disagreements } = clause
  if (due.precision !== 'unknown' || disagreementOn(disagreements, 'due')) {
    const value = <DateText value={due} />
    facts.push(
      withDisagreement({ key: 'due', term: t('due'), value }, { disagreements, field: 'due', followed: value }),
    )
  }
  const rhythm = clause.reportingRhythm ?? clause.reporting.basis.rhythm
  if (rhythm && clause.nature !== 'final_provision') {
    facts.push({
      key: 'rhythm',
      term: label('reportingRhythm'),
      value: reporting(`every.${rhythm}`),
      note: clause.reportingRhythm ? undefined : reporting('inherited'),
    })
  }
  if (clause.films.length > 0) {
    facts.push({
      key: 'films',
      term: t('films'),
      value: clause.films.map((film) => (
        <TextLink key={film.key} path={paths.film(film.key)} lang={film.locale}>
          {film.name}
        </TextLink>
      )),
    })
  }
  facts.push({
    key: 'source',
    term: t('source'),
    value: (
      <TextLink path={paths.source(clause.source.key)} lang={clause.source.locale}>
        {clause.source.name}
      </TextLink>
    ),
  })
  return <FactsList layout="rows" facts={facts} />
}
