import { useTranslations } from 'next-intl'
import { ClauseLink } from '@/components/records/clause-link'
import { PassageText } from '@/components/records/passage-text'
import { RecordCard } from '@/components/records/record-card'
import { RecordLink } from '@/components/records/record-link'
import { Tag } from '@/components/ui/tag'
import { paths } from '@/lib/paths'
import type { SourcePage } from '@/lib/sources/source-types'

/** Obstacles and circumstances that a source reports, each with its speaker. */
export function RecordedObstaclesCard({ source }: { source: SourcePage }) {
  const t = useTranslations('sources')
  const common = useTranslations('common')
  return (
    <RecordCard id="obstacles" title={t('obstacles')}>
      {source.obstacles.map((obstacle) => (
        <li key={obstacle.key} className="grid gap-2">
          <p>
            <Tag>{common(`obstacleRole.${obstacle.role}`)}</Tag>
          </p>
          <PassageText passage={obstacle.text} />
          <p className="meta">
            {common('saidBy')}: <RecordLink path={paths.person(obstacle.speaker.key)} record={obstacle.speaker} />
          </p>
          <p>
            {obstacle.clause ? (
              <ClauseLink clause={obstacle.clause} />
            ) : (
              <RecordLink path={paths.agreement(obstacle.agreement.key)} record={obstacle.agreement} />
            )}
          </p>
        </li>
      ))}
    </RecordCard>
  )
}
