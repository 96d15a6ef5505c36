import { useTranslations } from 'next-intl'
import { OutcomeDateMark } from '@/components/records/disagreement-mark'
import { disagreementOn } from '@/components/records/fact-disagreement'
import { RecordCard } from '@/components/records/record-card'
import { RecordLink } from '@/components/records/record-link'
import { RecordRow } from '@/components/records/record-row'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import { outcomeAccounts } from '@/lib/outcomes/outcome-grouping'
import type { Outcome } from '@/lib/outcomes/outcome-types'
import { paths } from '@/lib/paths'
import { AccountNote } from './account-note'

interface OutcomesCardProps {
  outcomes: readonly Outcome[]
  title: string
  /** The body whose page this is: its part in each outcome is named. */
  bodyKey?: string
}

/**
 * Outcomes in a list, with who tells of them: no side's word stands for the other's. What all of them share is said once
 * above the list.
 */
export function OutcomesCard({ outcomes, title, bodyKey }: OutcomesCardProps) {
  const t = useTranslations('outcomes')
  const [account, ...others] = outcomeAccounts(outcomes)
  const shared = outcomes.length > 1 && others.length === 0 ? account : undefined
  const factsOf = ({ key, happened, period, toldByPerson, disagreements }: Outcome) => {
    const isUndated = happened.precision === 'unknown'
    const facts = []
    if (!isUndated || !shared) {
      facts.push({
        key: 'date',
        value: isUndated && period ? <T lang={period.lang}>{period.text}</T> : <DateText value={happened} />,
      })
    }
    const datesDiffer = disagreementOn(disagreements, 'date') !== undefined
    if (datesDiffer) facts.push({ key: 'mark', value: <OutcomeDateMark outcome={{ key, datesDiffer }} /> })
    if (toldByPerson && !shared) {
      facts.push({
        key: 'teller',
        value: (
          <>
            {t('toldBy')}: <RecordLink path={paths.person(toldByPerson.key)} record={toldByPerson} />
          </>
        ),
      })
    }
    return facts
  }
  return (
    <RecordCard id="outcomes" title={title} note={shared ? <AccountNote outcomes={shared.outcomes} /> : undefined}>
      {outcomes.map((outcome) => {
        const part = outcome.bodies.find(({ body }) => body.key === bodyKey)
        return (
          <RecordRow
            key={outcome.key}
            title={<RecordLink path={paths.outcome(outcome.key)} record={outcome} />}
            meta={[
              { key: 'kind', value: t(`kind.${outcome.kind}`) },
              ...(part ? [{ key: 'role', value: t(`bodyRole.${part.role}`) }] : []),
              ...factsOf(outcome),
            ]}
          />
        )
      })}
    </RecordCard>
  )
}
