import { useLocale, useTranslations } from 'next-intl'
import { CutNote } from '@/components/records/cut-note'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { type ComingEvent, comingMonths } from '@/lib/coming/coming-event'
import { localeSettings } from '@/lib/i18n/locales'
import { hasFullList } from '@/lib/records/list-limit'
import { ComingList } from './coming-list'
import { ComingMatrix } from './coming-matrix'

interface ComingContentProps {
  events: readonly ComingEvent[]
  /** ISO day from which they were reckoned. */
  today: string
  /** The page on which they stand. */
  path: string
}

/** What the next twelve months bring: a dot a month and kind, and the list that the dots count. */
export function ComingContent({ events, today, path }: ComingContentProps) {
  const t = useTranslations()
  const months = comingMonths(events, today, localeSettings[useLocale()].calendar)
  return (
    <>
      {events.length === 0 ? (
        <EmptyState title={t('coming.none')}>
          <p>{t('dashboard.coming.none')}</p>
        </EmptyState>
      ) : (
        <div className="stack">
          <Card>
            <ComingMatrix months={months} path={path} />
            <p className="meta">{t('coming.note')}</p>
          </Card>
          <Card>
            <ComingList months={months} level={2} />
          </Card>
        </div>
      )}
      <CutNote isCut={hasFullList(events)} />
    </>
  )
}
