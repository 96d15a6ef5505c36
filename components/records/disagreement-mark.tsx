import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/paths'
import { disagreementAnchor } from './disagreement-note'

interface MarkedRecord {
  key: string
  /** Whether sources disagree on when it was; without that there is no mark. */
  datesDiffer: boolean
}

/** Beside a date in a list: that sources disagree on it, and the way to where that is told. */
function DisagreementMark({ path }: { path: string }) {
  const t = useTranslations('disagreements')
  return (
    <>
      {' '}
      <TextLink path={path} className="disagreement-mark">
        {t('mark')}
      </TextLink>
    </>
  )
}

export function SigningDateMark({ agreement }: { agreement: MarkedRecord }) {
  if (!agreement.datesDiffer) return null
  return <DisagreementMark path={`${paths.agreement(agreement.key)}#${disagreementAnchor('signed')}`} />
}

export function MeetingDateMark({ meeting }: { meeting: MarkedRecord }) {
  if (!meeting.datesDiffer) return null
  return <DisagreementMark path={`${paths.meeting(meeting.key)}#${disagreementAnchor('date')}`} />
}

/** An outcome has no page of its own: its row in the list says all. */
export function OutcomeDateMark({ outcome }: { outcome: MarkedRecord }) {
  return outcome.datesDiffer ? <DisagreementMark path={paths.outcome(outcome.key)} /> : null
}
