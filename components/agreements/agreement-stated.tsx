import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { AgreementPage } from '@/lib/agreements/agreement-types'
import { HappenedCard } from './happened-card'
import { MeetingGroups } from './meeting-groups'

/** What came of the clauses, what was proposed at the meetings, and what was told there. */
export function AgreementStated({ agreement: { key, clauses, meetings } }: { agreement: AgreementPage }) {
  const t = useTranslations('agreements.stated')
  const outcomes = [
    ...new Map(clauses.flatMap((clause) => clause.outcomes).map((outcome) => [outcome.key, outcome])).values(),
  ].map((outcome) => ({
    ...outcome,
    clauseNumbers: clauses
      .filter((clause) => clause.outcomes.some((one) => one.key === outcome.key))
      .map(({ number }) => number),
  }))
  const saidAtMeetings = (isShown: (kind: string) => boolean) =>
    meetings
      .map((meeting) => ({ ...meeting, statements: meeting.statements.filter(({ kind }) => isShown(kind)) }))
      .filter(({ statements }) => statements.length > 0)
  const proposals = saidAtMeetings((kind) => kind !== 'information')
  const information = saidAtMeetings((kind) => kind === 'information')
  return (
    <>
      {outcomes.length > 0 ? <HappenedCard agreementKey={key} outcomes={outcomes} /> : null}
      {proposals.length > 0 ? (
        <Card id="proposed" title={t('next')}>
          <MeetingGroups agreementKey={key} meetings={proposals} />
        </Card>
      ) : null}
      {information.length > 0 ? (
        <Card id="said" title={t('information')}>
          <MeetingGroups agreementKey={key} meetings={information} />
        </Card>
      ) : null}
    </>
  )
}
