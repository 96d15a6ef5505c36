import { useTranslations } from 'next-intl'
import { DateText } from '@/components/ui/date-text'
import type { IsoDay } from '@/lib/agreements/day-math'
import type { ReportDue } from '@/lib/rhythm/report-due'
import type { SideSummary } from '@/lib/rhythm/report-duties'

const inWords = (day: IsoDay) => <DateText value={{ date: day, precision: 'day' }} />

/** When a side's next report on a clause is due, or that it is overdue and since when nothing was heard. */
export function DueLine({ due }: { due: ReportDue | undefined }) {
  const t = useTranslations('rhythm')
  if (!due) return null
  if (due.state === 'none') {
    return due.reason === 'startUnknown' || due.reason === 'noMeeting' ? <p className="meta">{t(due.reason)}</p> : null
  }
  if (due.state !== 'overdue') return <p className="meta">{t.rich('nextDue', { date: () => inWords(due.dueOn) })}</p>
  return (
    <>
      <p className="meta">{t.rich('overdueSince', { date: () => inWords(due.dueOn) })}</p>
      <Silence since={due.silentSince} />
    </>
  )
}

/** The same of a side over all clauses of an agreement. */
export function DueSummary({ due }: { due: SideSummary }) {
  const t = useTranslations('rhythm')
  if (due.overdue === 0) return <p className="meta">{t.rich('nextDue', { date: () => inWords(due.dueOn) })}</p>
  return (
    <>
      <p className="meta">{t.rich('overdueMany', { count: due.overdue, date: () => inWords(due.dueOn) })}</p>
      <Silence since={due.silentSince} />
    </>
  )
}

function Silence({ since }: { since: IsoDay }) {
  const t = useTranslations('rhythm')
  return <p className="meta">{t.rich('silentSince', { date: () => inWords(since) })}</p>
}
