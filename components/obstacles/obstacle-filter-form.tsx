import { useLocale, useTranslations } from 'next-intl'
import { FacetFields } from '@/components/forms/facet-fields'
import { Button } from '@/components/ui/button'
import { type ObstacleFacet, type ObstacleFilter, obstacleFacets } from '@/lib/obstacles/obstacle-filter'
import { inLocale, paths } from '@/lib/paths'

interface ObstacleFilterFormProps {
  filter: ObstacleFilter
  optionsOf: (facet: ObstacleFacet) => readonly { value: string; name: string; count: number }[]
}

/** A plain GET form: the address is the state, and the counts say what each choice would leave. */
export function ObstacleFilterForm({ filter, optionsOf }: ObstacleFilterFormProps) {
  const t = useTranslations('obstacles.filter')
  const common = useTranslations('agreements.filter')
  return (
    <form method="get" action={inLocale(useLocale(), paths.obstacles())} className="filter-form">
      <FacetFields
        facets={obstacleFacets}
        labelOf={(facet) => t(`facet.${facet}`)}
        chosen={filter}
        optionsOf={optionsOf}
      />
      <Button kind="primary" large>
        {common('apply')}
      </Button>
    </form>
  )
}
