import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/instant-text'

interface ReminderHealthProps {
  /** Of the last day on which one began; null before the first. */
  round: { startedAt: string; endedAt: string | null; failure: string | null } | null
}

/** How reminding goes, for whoever looks after the registry. */
export function ReminderHealth({ round }: ReminderHealthProps) {
  const t = useTranslations('reminders.health')
  const name = roundState(round)
  return (
    <Card id="reminders" title={t('title')}>
      <div className="form-part">
        <p>{t('intro')}</p>
        <p>
          {t.rich(`round.${name}`, {
            when: () => <InstantText iso={round?.endedAt ?? round?.startedAt ?? ''} />,
            code: () => <bdi dir="ltr">{round?.failure}</bdi>,
          })}
        </p>
      </div>
    </Card>
  )
}

function roundState(round: ReminderHealthProps['round']): 'none' | 'failed' | 'running' | 'ended' {
  if (round === null) return 'none'
  if (round.failure !== null) return 'failed'
  return round.endedAt === null ? 'running' : 'ended'
}
