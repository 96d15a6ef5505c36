import { useTranslations } from 'next-intl'
import { OutcomeText } from '@/components/outcomes/outcome-text'
import { OutcomeDateMark } from '@/components/records/disagreement-mark'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { Dots } from '@/components/ui/dots'
import { TextLink } from '@/components/ui/text-link'
import type { ClausePage } from '@/lib/clauses/clause-types'
import { paths } from '@/lib/paths'

/** What came of the clause, and by whose word. */
export function ClauseOutcomesCard({ outcomes }: Pick<ClausePage, 'outcomes'>) {
  const t = useTranslations('clauses')
  if (outcomes.length === 0) return null
  return (
    <Card id="evidence" title={t('evidenceTitle')}>
      <ul className="rows rows-plain">
        {outcomes.map(({ key, locale, name, description, date, datesDiffer, period, toldBy, sourceKeys }) => (
          <li key={key}>
            <TextLink path={paths.outcome(key)} lang={locale}>
              {name}
            </TextLink>
            <OutcomeText description={description} />
            <Dots>
              {date.precision === 'unknown' && period ? (
                <T lang={period.lang}>{period.text}</T>
              ) : (
                <DateText value={date} />
              )}
              {datesDiffer ? <OutcomeDateMark outcome={{ key, datesDiffer }} /> : null}
              {toldBy ? (
                <span>
                  {t.rich('toldBy', {
                    who: () => (
                      <TextLink path={paths.person(toldBy.key)} lang={toldBy.locale}>
                        {toldBy.name}
                      </TextLink>
                    ),
                  })}
                </span>
              ) : null}
              {sourceKeys.map((source) => (
                <TextLink key={source} path={paths.source(source)}>
                  {t('report.source')}
                </TextLink>
              ))}
            </Dots>
          </li>
        ))}
      </ul>
    </Card>
  )
}
