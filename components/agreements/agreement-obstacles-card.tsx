import { useLocale, useTranslations } from 'next-intl'
import { ObstacleList } from '@/components/obstacles/obstacle-list'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { AgreementPage } from '@/lib/agreements/agreement-types'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'

interface AgreementObstaclesCardProps {
  agreementKey: string
  obstacles: AgreementPage['obstacles']
}

/** What stands in the way of an agreement, who says so, whose move it is and since when. */
export function AgreementObstaclesCard({ agreementKey, obstacles }: AgreementObstaclesCardProps) {
  const t = useTranslations()
  const locale = useLocale()
  if (obstacles.length === 0) return null
  return (
    <Card id="obstacles" title={t('agreements.obstacles.title')} aside>
      <ObstacleList
        obstacles={obstacles.map(({ clauseNumber, ...obstacle }) => ({
          ...obstacle,
          place:
            clauseNumber === null ? null : (
              <TextLink path={paths.clause(agreementKey, clauseNumber)}>
                {t('clauses.numberLabel', { number: formatClauseNumber(String(clauseNumber), locale) })}
              </TextLink>
            ),
        }))}
      />
    </Card>
  )
}
