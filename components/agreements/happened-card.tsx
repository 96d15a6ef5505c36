import { useLocale, useTranslations } from 'next-intl'
import { OutcomeText } from '@/components/outcomes/outcome-text'
import { OutcomeDateMark } from '@/components/records/disagreement-mark'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { Dots } from '@/components/ui/dots'
import { TextLink } from '@/components/ui/text-link'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'
import type { Passage } from '@/lib/records/passage'

interface Told {
  key: string
  name: string
  locale: Locale
  description: Passage | null
  date: PartialDate
  /** Whether sources disagree on it. */
  datesDiffer: boolean
  /** The span that the teller speaks of, where no source states a date. */
  period: Passage | null
  toldBy: { key: string; name: string; locale: Locale } | null
  sourceKeys: readonly string[]
  clauseNumbers: readonly number[]
}

interface HappenedCardProps {
  agreementKey: string
  outcomes: readonly Told[]
}

/** What came of the clauses, and by whose word. What holds for all of them is said once, in the head. */
export function HappenedCard({ agreementKey, outcomes }: HappenedCardProps) {
  const t = useTranslations()
  const locale = useLocale()
  const tellers = [
    ...new Map(outcomes.flatMap(({ toldBy }) => (toldBy ? [[toldBy.key, toldBy] as const] : []))).values(),
  ]
  const [first, ...others] = outcomes
  const isShared = outcomes.every(
    ({ date, period }) => date.precision === 'unknown' && period?.text === first?.period?.text,
  )
  const shared = others.length > 0 && isShared && first?.period ? first.period : null
  return (
    <Card
      id="outcomes"
      title={t('agreements.happened.title')}
      meta={
        tellers.length === 0 && !shared ? undefined : (
          <>
            {tellers.map((teller) => (
              <span key={teller.key} className="block">
                {t.rich('agreements.happened.told', {
                  who: () => (
                    <TextLink path={paths.person(teller.key)} lang={teller.locale}>
                      {teller.name}
                    </TextLink>
                  ),
                })}
              </span>
            ))}
            {shared ? (
              <span className="block">
                {t.rich('agreements.happened.period', { period: () => <T lang={shared.lang}>{shared.text}</T> })}
              </span>
            ) : null}
          </>
        )
      }
    >
      <ul className="rows rows-plain">
        {outcomes.map((outcome) => (
          <li key={outcome.key}>
            <TextLink path={paths.outcome(outcome.key)} lang={outcome.locale}>
              {outcome.name}
            </TextLink>
            <OutcomeText description={outcome.description} />
            <Dots>
              {outcome.date.precision !== 'unknown' ? (
                <DateText value={outcome.date} />
              ) : outcome.period && !shared ? (
                <T lang={outcome.period.lang}>{outcome.period.text}</T>
              ) : null}
              {outcome.datesDiffer ? <OutcomeDateMark outcome={outcome} /> : null}
              {outcome.clauseNumbers.map((number) => (
                <TextLink key={number} path={paths.clause(agreementKey, number)}>
                  {t('clauses.numberLabel', { number: formatClauseNumber(String(number), locale) })}
                </TextLink>
              ))}
              {outcome.sourceKeys.map((source) => (
                <TextLink key={source} path={paths.source(source)}>
                  {t('clauses.report.source')}
                </TextLink>
              ))}
            </Dots>
          </li>
        ))}
      </ul>
    </Card>
  )
}
