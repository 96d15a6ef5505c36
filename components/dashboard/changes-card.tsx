import { useLocale, useTranslations } from 'next-intl'
import { StatusChip } from '@/components/charts/status-chip'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { Foreign } from '@/components/ui/foreign'
import { TextLink } from '@/components/ui/text-link'
import { Timeline, type TimelineItem } from '@/components/ui/timeline'
import type { RecentChange } from '@/lib/dashboard/recent-changes'
import { feedPath } from '@/lib/feeds/feed-address'
import type { RevisionChange } from '@/lib/feeds/feed-change'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'
import { recordPath } from '@/lib/records/record-paths'

/** What was published and reported last, as the feed of the registry says it. */
export function ChangesCard({ changes }: { changes: readonly RecentChange[] }) {
  const t = useTranslations('dashboard.changes')
  const locale = useLocale()
  return (
    <Card
      id="changes"
      title={t('title')}
      meta={
        <a href={feedPath({ locale, scope: { kind: 'registry' }, format: 'atom' })} data-screen-only>
          {t('feed')}
        </a>
      }
      className="dash-changes"
    >
      {changes.length === 0 ? <p>{t('none')}</p> : null}
      <Timeline
        items={changes.map(
          (change): TimelineItem => ({
            key: `${change.type} ${change.id} ${change.at}`,
            time: <DateText value={{ date: change.at.slice(0, 10), precision: 'day' }} />,
            ...saidOf(change),
          }),
        )}
      />
    </Card>
  )
}

function saidOf(change: RecentChange): Pick<TimelineItem, 'title' | 'body'> {
  switch (change.type) {
    case 'loaded':
      return { title: <Loaded /> }
    case 'revision':
      return { title: <RevisionTitle revision={change} />, body: <RevisionKind revision={change} /> }
    case 'report':
      return { title: <OfClause {...change} message="report" />, body: <StatusChip status={change.status} /> }
    case 'dispute':
      return { title: <OfClause {...change} message={change.event === 'raised' ? 'disputed' : 'settled'} /> }
  }
}

function Loaded() {
  return useTranslations('dashboard.changes')('loaded')
}

function RevisionTitle({ revision: { noun, key, name, agreement } }: { revision: RevisionChange }) {
  const path = recordPath(noun, key) ?? (agreement ? paths.agreement(agreement.key) : paths.home())
  return (
    <TextLink path={path} lang={name?.lang}>
      {name?.text ?? key}
    </TextLink>
  )
}

function RevisionKind({ revision: { noun, kind } }: { revision: RevisionChange }) {
  const t = useTranslations()
  return t('dashboard.changes.revision', { kind: t(`records.one.${noun}`), what: t(`history.kind.${kind}`) })
}

interface OfClauseProps {
  message: 'report' | 'disputed' | 'settled'
  agreement: { key: string; name: string; locale: string }
  number: number
  party: string
}

function OfClause({ message, agreement, number, party }: OfClauseProps) {
  const t = useTranslations('dashboard.changes')
  const locale = useLocale()
  return (
    <TextLink path={paths.clause(agreement.key, number)}>
      {t.rich(message, {
        party,
        agreement: () => <Foreign lang={agreement.locale}>{agreement.name}</Foreign>,
        number: formatClauseNumber(String(number), locale),
      })}
    </TextLink>
  )
}
