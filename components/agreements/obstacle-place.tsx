import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { AgreementPage } from '@/lib/agreements/agreement-types'
import { AgreementObstaclesCard } from './agreement-obstacles-card'
import { StatementList } from './statement-list'

interface ObstaclePlaceProps {
  agreementKey: string
  obstacle: AgreementPage['obstacles'][number]
}

/** One obstacle or circumstance as it stands on the page of its agreement. */
export function ObstaclePlace({ agreementKey, obstacle }: ObstaclePlaceProps) {
  const t = useTranslations('agreements')
  if (obstacle.role === 'obstacle') return <AgreementObstaclesCard agreementKey={agreementKey} obstacles={[obstacle]} />
  return (
    <Card title={t('obstacles.context')}>
      <StatementList statements={[{ ...obstacle, speakerBody: null, owners: [] }]} />
    </Card>
  )
}
