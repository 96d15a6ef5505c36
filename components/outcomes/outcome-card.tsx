import { useTranslations } from 'next-intl'
import { ClauseLinks } from '@/components/records/clause-link'
import { PassageText } from '@/components/records/passage-text'
import { RecordLink } from '@/components/records/record-link'
import { RecordLinks } from '@/components/records/record-links'
import { Remark } from '@/components/records/remark'
import { SourceLinks } from '@/components/records/source-links'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { type Fact, FactsList } from '@/components/ui/facts-list'
import type { Outcome } from '@/lib/outcomes/outcome-types'
import { paths } from '@/lib/paths'

/** One outcome, whole: what happened, who says so, when, and what it belongs to. Its key is the anchor. */
export function OutcomeCard({ outcome }: { outcome: Outcome }) {
  const t = useTranslations('outcomes')
  return (
    <Card
      id={outcome.key}
      level={3}
      title={<T lang={outcome.locale}>{outcome.name}</T>}
      meta={t(`kind.${outcome.kind}`)}
      className="target:border-accent"
    >
      <div className="stack">
        <PassageText passage={outcome.description} />
        <FactsList layout="rows" facts={useOutcomeFacts(outcome)} />
        <Remark remark={outcome.remark} />
      </div>
    </Card>
  )
}

function useOutcomeFacts(outcome: Outcome): Fact[] {
  const t = useTranslations('outcomes')
  const common = useTranslations('common')
  const { toldByPerson, toldByBody, period, place } = outcome
  const facts: Fact[] = []
  if (toldByPerson || toldByBody) {
    facts.push({
      key: 'toldBy',
      term: t('toldBy'),
      value: (
        <>
          {toldByPerson ? <RecordLink path={paths.person(toldByPerson.key)} record={toldByPerson} /> : null}
          {toldByPerson && toldByBody ? ' · ' : null}
          {toldByBody ? <RecordLink path={paths.body(toldByBody.key)} record={toldByBody} /> : null}
        </>
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
        <span className="dots">
          {place ? <T lang={place.lang}>{place.text}</T> : null}
          {outcome.country ? (
            <span>
              <RecordLink path={paths.country(outcome.country.key)} record={outcome.country} />
            </span>
          ) : null}
        </span>
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
