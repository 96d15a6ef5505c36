import { useTranslations } from 'next-intl'
import { ClauseLink } from '@/components/records/clause-link'
import { PassageText } from '@/components/records/passage-text'
import { RecordCard } from '@/components/records/record-card'
import { RecordLink } from '@/components/records/record-link'
import { Tag } from '@/components/ui/tag'
import { paths } from '@/lib/paths'
import type { PersonPage } from '@/lib/people/person-types'

/** Obstacles and circumstances that a person named. */
export function ObstaclesCard({ person }: { person: PersonPage }) {
  const t = useTranslations('people')
  const common = useTranslations('common')
  return (
    <RecordCard id="obstacles" title={t('obstacles')}>
      {person.obstacles.map((obstacle) => (
        <li key={obstacle.key} className="grid gap-2">
          <p className="flex flex-wrap gap-2">
            <Tag>{common(`obstacleRole.${obstacle.role}`)}</Tag>
            <Tag>{common(`obstacleKind.${obstacle.kind}`)}</Tag>
          </p>
          <PassageText passage={obstacle.text} />
          <p>
            {obstacle.clause ? (
              <ClauseLink clause={obstacle.clause} />
            ) : (
              <RecordLink path={paths.agreement(obstacle.agreement.key)} record={obstacle.agreement} />
            )}
          </p>
          <p className="meta">
            {t('source')}: <RecordLink path={paths.source(obstacle.source.key)} record={obstacle.source} />
          </p>
        </li>
      ))}
    </RecordCard>
  )
}
