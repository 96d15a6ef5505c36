import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { AgreementPage } from '@/lib/agreements/agreement-types'
import { StatementList } from './statement-list'

interface AgreementObstaclesCardProps {
  agreementKey: string
  obstacles: AgreementPage['obstacles']
}

/** What stands in the way of an agreement, and who says so. */
export function AgreementObstaclesCard({ agreementKey, obstacles }: AgreementObstaclesCardProps) {
  const t = useTranslations('agreements')
  if (obstacles.length === 0) return null
  return (
    <Card id="obstacles" title={t('obstacles.title')} aside>
      <StatementList
        agreementKey={agreementKey}
        statements={obstacles.map((obstacle) => ({
          ...obstacle,
          speakerBody: null,
          owners: [],
          clauseNumbers: obstacle.clauseNumber === null ? [] : [obstacle.clauseNumber],
        }))}
      />
    </Card>
  )
}
