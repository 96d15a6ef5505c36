import { useLocale, useTranslations } from 'next-intl'
import { PeriodText } from '@/components/ledger/period-text'
import { ClauseLink, ClauseLinks } from '@/components/records/clause-link'
import { PassageText } from '@/components/records/passage-text'
import { RecordLink } from '@/components/records/record-link'
import { DueSummary } from '@/components/rhythm/due-line'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import { Dots } from '@/components/ui/dots'
import { Foreign } from '@/components/ui/foreign'
import { Joined } from '@/components/ui/joined'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { Owed } from '@/lib/commitments/commitment-types'
import { isPast } from '@/lib/commitments/commitments'
import type { PartialDate } from '@/lib/i18n/dates'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'
import { SideWord } from './side-word'

/** The reports of a side under one agreement: when the next is due, or on which clauses it is overdue. */
export function ExpectedReportRow({ report, ownBody }: { report: Owed['reports'][number]; ownBody?: string }) {
  const t = useTranslations('commitments')
  const locale = useLocale()
  const { agreement, party, due, overdue } = report
  return (
    <li>
      <RecordLink path={`${paths.agreement(agreement.key)}#progress`} record={agreement} />
      {party && party.bodyKey !== ownBody ? (
        <p className="meta">
          {t.rich('forParty', { party: () => <Foreign lang={party.nameLocale}>{party.name}</Foreign> })}
        </p>
      ) : null}
      <DueSummary due={due} />
      {overdue.length > 0 ? (
        <p className="meta">
          {t.rich('overdueClauses', {
            count: overdue.length,
            clauses: () => (
              <Joined>
                {overdue.map((number) => (
                  <TextLink key={number} path={paths.clause(agreement.key, number)}>
                    {formatClauseNumber(String(number), locale)}
                  </TextLink>
                ))}
              </Joined>
            ),
          })}
        </p>
      ) : null}
    </li>
  )
}

/** A clause with a due date, and what the side says of it; lateness stands beside its word, never instead. */
export function DueClauseRow({ clause: due, today }: { clause: Owed['due'][number]; today: string }) {
  const t = useTranslations('commitments')
  return (
    <li>
      <ClauseLink clause={due.clause} />
      <Dots>
        <DueDate due={due.due} today={today} />
        {due.obliged === 'not_stated' ? t('obligedNotStated') : null}
      </Dots>
      <SideWord status={due.status} />
    </li>
  )
}

/** A recurring clause and the period in which something is owed next. */
export function TurnRow({ turn: { clause, unit, period, turns } }: { turn: Owed['turns'][number] }) {
  const t = useTranslations('ledger')
  return (
    <li>
      <ClauseLink clause={clause} />
      <Dots>
        <TextLink path={`${paths.clause(clause.agreement.key, clause.number)}#ledger`}>
          <PeriodText period={period} />
        </TextLink>
        {unit ? <T lang={unit.lang}>{unit.text}</T> : null}
        {turns === 'every_party' ? t('turnsSaid.every_party') : null}
      </Dots>
    </li>
  )
}

/** What a meeting decided or asked for, and that nobody has recorded as done. */
export function OpenDecisionRow({ decision, today }: { decision: Owed['decisions'][number]; today: string }) {
  const t = useTranslations('meetings')
  return (
    <li className="grid gap-1">
      <p>
        <Tag>{t(`statement.${decision.kind}`)}</Tag>
      </p>
      <PassageText passage={decision.text} />
      <Dots>
        <RecordLink path={`${paths.meeting(decision.meeting.key)}#${decision.key}`} record={decision.meeting} />
        {decision.due.precision === 'unknown' ? null : <DueDate due={decision.due} today={today} />}
        {decision.owners.map((owner) => (
          <RecordLink key={owner.key} path={paths.body(owner.key)} record={owner} />
        ))}
      </Dots>
      <ClauseLinks clauses={decision.clauses} />
    </li>
  )
}

function DueDate({ due, today }: { due: PartialDate; today: string }) {
  const t = useTranslations()
  return (
    <>
      {t('clauses.due')}: <DateText value={due} form="dual" />
      {isPast(due, today) ? (
        <>
          {' '}
          <Tag>{t('desk.groups.overdue')}</Tag>
        </>
      ) : null}
    </>
  )
}
