import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { HistoryLink } from '@/components/history/history-link'
import { CitationText } from '@/components/records/citation-text'
import { ClauseLinks } from '@/components/records/clause-link'
import { DisagreementNote, disagreementAnchor } from '@/components/records/disagreement-note'
import { useFieldWords } from '@/components/records/field-words'
import { MixedText } from '@/components/records/mixed-text'
import { RecordLink } from '@/components/records/record-link'
import { RecordLinks } from '@/components/records/record-links'
import { Remark } from '@/components/records/remark'
import { SourceLinks } from '@/components/records/source-links'
import { TextMark } from '@/components/records/text-mark'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import { Dots } from '@/components/ui/dots'
import { type Fact, FactsList } from '@/components/ui/facts-list'
import { LanguageNote } from '@/components/ui/language-note'
import { TextLink } from '@/components/ui/text-link'
import { env } from '@/lib/env'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import type { Outcome } from '@/lib/outcomes/outcome-types'
import { inLocale, paths } from '@/lib/paths'
import { recordShapes } from '@/lib/records/record-shapes'

/** One outcome: what happened, and where; the rest is there for whoever asks. Its key is the anchor. */
export function OutcomeRow({ outcome, changedOn }: { outcome: Outcome; changedOn: string | undefined }) {
  const t = useTranslations('outcomes')
  const common = useTranslations('common')
  const locale = useLocale()
  const { description, place, country } = outcome
  return (
    <li id={outcome.key} className="row-split outcome">
      <div>
        <h3 className="clause-title">
          <T lang={outcome.locale} badge={<LanguageNote lang={outcome.locale} short />}>
            {outcome.name}
          </T>
        </h3>
        <Dots>
          {t(`kind.${outcome.kind}`)}
          {outcome.happened.precision === 'unknown' ? null : <DateText value={outcome.happened} />}
          {place ? <T lang={place.lang}>{place.text}</T> : null}
          {country && !place ? <T lang={country.locale}>{country.name}</T> : null}
          {outcome.clauses.map(({ key, number, agreement }) => (
            <TextLink key={key} path={paths.clause(agreement.key, number)}>
              {common('clauseNumber', { number: formatClauseNumber(String(number), locale) })}
            </TextLink>
          ))}
        </Dots>
        <OutcomeDisagreements outcome={outcome} />
      </div>
      <div>
        {description ? (
          <T as="p" lang={description.lang} className="measure" badge={<LanguageNote lang={description.lang} />}>
            <MixedText text={description.text} lang={description.lang} />
          </T>
        ) : null}
        <details>
          <summary>{t('more')}</summary>
          <div className="stack">
            <FactsList layout="rows" facts={useOutcomeFacts(outcome, changedOn)} />
            <Remark remark={outcome.remark} />
            {description ? (
              <p>
                <TextMark status={description.status} />
              </p>
            ) : null}
            <HistoryLink noun="outcomes" recordKey={outcome.key} />
          </div>
        </details>
      </div>
    </li>
  )
}

/** What other sources say of it: the row is the outcome's only page, so all of it stands here and none of it is folded away. */
function OutcomeDisagreements({ outcome }: { outcome: Outcome }) {
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

function useOutcomeFacts(outcome: Outcome, changedOn: string | undefined): Fact[] {
  const t = useTranslations('outcomes')
  const common = useTranslations('common')
  const cite = useTranslations('cite')
  const locale = useLocale()
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
  if (changedOn !== undefined) {
    const record = {
      noun: 'outcome' as const,
      key: outcome.key,
      title: outcome.name,
      lang: outcome.locale,
      address: env().APP_URL + inLocale(locale, paths.outcome(outcome.key)),
      changedOn,
    }
    facts.push({ key: 'cite', term: cite('outcome'), value: <CitationText record={record} /> })
  }
  return facts
}
