import { useTranslations } from 'next-intl'
import { RecordCard } from '@/components/records/record-card'
import { RecordLink } from '@/components/records/record-link'
import { RecordRow } from '@/components/records/record-row'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import type { Outcome } from '@/lib/outcomes/outcome-types'
import { paths } from '@/lib/paths'

interface OutcomesCardProps {
  outcomes: readonly Outcome[]
  title: string
  /** The body whose page this is: its part in each outcome is named. */
  bodyKey?: string
}

/** Outcomes in a list, each with who tells of it: no side's word stands for the other's. */
export function OutcomesCard({ outcomes, title, bodyKey }: OutcomesCardProps) {
  const t = useTranslations('outcomes')
  return (
    <RecordCard id="outcomes" title={title}>
      {outcomes.map((outcome) => {
        const part = outcome.bodies.find(({ body }) => body.key === bodyKey)
        const teller = outcome.toldByPerson
        return (
          <RecordRow
            key={outcome.key}
            title={<RecordLink path={paths.outcome(outcome.key)} record={outcome} />}
            meta={[
              { key: 'kind', value: t(`kind.${outcome.kind}`) },
              ...(part ? [{ key: 'role', value: t(`bodyRole.${part.role}`) }] : []),
              {
                key: 'date',
                value:
                  outcome.happened.precision === 'unknown' && outcome.period ? (
                    <T lang={outcome.period.lang}>{outcome.period.text}</T>
                  ) : (
                    <DateText value={outcome.happened} />
                  ),
              },
              ...(teller
                ? [
                    {
                      key: 'teller',
                      value: (
                        <>
                          {t('toldBy')}: <RecordLink path={paths.person(teller.key)} record={teller} />
                        </>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )
      })}
    </RecordCard>
  )
}
