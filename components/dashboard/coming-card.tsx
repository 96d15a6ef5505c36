import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ComingLine } from '@/components/coming/coming-line'
import { ComingDate } from '@/components/coming/coming-list'
import { Card } from '@/components/ui/card'
import { Timeline } from '@/components/ui/timeline'
import type { ComingEvent } from '@/lib/coming/coming-event'

interface ComingCardProps {
  /** The earliest first. */
  events: readonly ComingEvent[]
  /** The way to all of them, or to a calendar to subscribe to. */
  way?: ReactNode
  aside?: boolean
}

/** What comes first of the next twelve months. */
export function ComingCard({ events, way = null, aside = false }: ComingCardProps) {
  const t = useTranslations('dashboard.coming')
  return (
    <Card id="coming" title={t('title')} aside={aside} meta={way} className="dash-coming">
      {events.length === 0 ? <p>{t('none')}</p> : null}
      <Timeline
        items={events.map((event) => ({
          key: event.id,
          time: <ComingDate event={event} />,
          title: <ComingLine event={event} />,
          state: 'open' as const,
        }))}
      />
    </Card>
  )
}
