import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { T } from '@/components/ui/bidi-text'
import { Dots } from '@/components/ui/dots'
import { LanguageNote } from '@/components/ui/language-note'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { ObstacleView } from '@/lib/obstacles/obstacle-select'
import { paths } from '@/lib/paths'
import { ObstacleStanding } from './obstacle-standing'

interface ObstacleListProps {
  obstacles: readonly (ObstacleView & {
    sourceKey: string
    /** The agreement or the clause, where the list spans several. */
    place?: ReactNode
  })[]
  /** Whether each is named by its key, so that an address can lead to it. */
  hasAnchors?: boolean
}

/** What stands in the way: of which kind, in whose words, whose move it is and since when, and what resolved it. */
export function ObstacleList({ obstacles, hasAnchors = false }: ObstacleListProps) {
  const t = useTranslations()
  return (
    <ul className="rows rows-plain">
      {obstacles.map((obstacle) => (
        <li key={obstacle.key} id={hasAnchors ? obstacle.key : undefined}>
          <p className="flex flex-wrap gap-2">
            <Tag>{t(`common.obstacleKind.${obstacle.kind}`)}</Tag>
            {obstacle.resolution ? <Tag>{t('obstacles.standing.resolved')}</Tag> : null}
          </p>
          <T as="p" lang={obstacle.textLocale} badge={<LanguageNote lang={obstacle.textLocale} short />}>
            {obstacle.text}
          </T>
          <ObstacleStanding obstacle={obstacle} />
          {obstacle.place ? <div className="meta">{obstacle.place}</div> : null}
          <Dots>
            <TextLink path={paths.person(obstacle.speaker.key)} lang={obstacle.speaker.locale}>
              {obstacle.speaker.name}
            </TextLink>
            <TextLink path={paths.source(obstacle.sourceKey)}>{t('clauses.report.source')}</TextLink>
          </Dots>
        </li>
      ))}
    </ul>
  )
}
