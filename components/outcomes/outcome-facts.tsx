import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ClauseLinks } from '@/components/records/clause-link'
import { DisagreementNote, disagreementAnchor } from '@/components/records/disagreement-note'
import { useFieldWords } from '@/components/records/field-words'
import { RecordLink } from '@/components/records/record-link'
import { RecordLinks } from '@/components/records/record-links'
import { SourceLinks } from '@/components/records/source-links'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import { Dots } from '@/components/ui/dots'
import type { Fact } from '@/components/ui/facts-list'
import type { Outcome } from '@/lib/outcomes/outcome-types'
import { paths } from '@/lib/paths'
import { recordShapes } from '@/lib/records/record-shapes'

/** What other sources say of an outcome, none of it folded away. */
export function OutcomeDisagreements({ outcome }: { outcome: Outcome }) {
  const t = useTranslations('outcomes')
  const { labels } = useFieldWords('outcomes', recordShapes.outcomes.fields)
  const followed: Record<string, ReactNode> = {
    title: <T lang={outcome.locale}>{outcome.name}</T>,
    kind: t(`kind.${outcome.kind}`),
    date: <DateText value={outcome.happened} />,
    place: outcome.place ? <T lang={outcome.place.lang}>{outcome.place.text}</T> : undefined,
  }
  return outcome.disagreements.map((disagreement) => (
    <DisagreementNote
      key={disagreement.field}
      id={`${outcome.key}-${disagreementAnchor(disagreement.field)}`}
      disagreement={disagreement}
      followed={followed[disagreement.field]}
      label={labels[disagreement.field] ?? disagreement.field}
    />
  ))
}

/** The facts of an outcome, with who tells of it. */
export function useOutcomeFacts(outcome: Outcome): Fact[] {
  const t = useTranslations('outcomes')
  const common = useTranslations('common')
  const { toldByPerson, toldByBody, period, place } = outcome
  const facts: Fact[] = []
  if (toldByPerson || toldByBody) {
    facts.push({
      key: 'toldBy',
      term: t('toldBy'),
      value: (
        <Dots as="span" className="">
          {toldByPerson ? <RecordLink path={paths.person(toldByPerson.key)} record={toldByPerson} /> : null}
          {toldByBody ? <RecordLink path={paths.body(toldByBody.key)} record={toldByBody} /> : null}
        </Dots>
      ),
    })
  }
  facts.push({
    key: 'date',
    term: t('date'),
    value: <DateText value={outcome.happened} />,
    note: period ? <T lang={period.lang}>{period.text}</T> : undefined,
  })
  if (place || outcome.country) {
    facts.push({
      key: 'place',
      term: t('place'),
      value: (
        <Dots as="span" className="">
          {place ? <T lang={place.lang}>{place.text}</T> : null}
          {outcome.country ? <RecordLink path={paths.country(outcome.country.key)} record={outcome.country} /> : null}
        </Dots>
      ),
    })
  }
  if (outcome.clauses.length > 0) {
    facts.push({ key: 'clauses', term: t('clauses'), value: <ClauseLinks clauses={outcome.clauses} /> })
  }
  if (outcome.bodies.length > 0) {
    facts.push({
      key: 'bodies',
      term: t('bodies'),
      value: (
        <ul>
          {outcome.bodies.map(({ body, role }) => (
            <li key={body.key} className="py-0.5">
              <RecordLink path={paths.body(body.key)} record={body} />{' '}
              <span className="meta">({t(`bodyRole.${role}`)})</span>
            </li>
          ))}
        </ul>
      ),
    })
  }
  if (outcome.films.length > 0) {
    facts.push({
      key: 'films',
      term: t('films'),
      value: <RecordLinks records={outcome.films} pathOf={({ key }) => paths.film(key)} />,
    })
  }
  if (outcome.sources.length > 0) {
    facts.push({ key: 'sources', term: common('sources'), value: <SourceLinks citations={outcome.sources} /> })
  }
  return facts
}
