import { useLocale, useTranslations } from 'next-intl'
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
      {obstacleFacets.map((facet) => (
        <p key={facet}>
          <label htmlFor={`filter-${facet}`}>{t(`facet.${facet}`)}</label>
          <select id={`filter-${facet}`} name={facet} defaultValue={filter[facet] ?? ''}>
            <option value="">{common('any')}</option>
            {optionsOf(facet).map(({ value, name, count }) => (
              <option key={value} value={value}>
                {common('option', { name, count })}
              </option>
            ))}
          </select>
        </p>
      ))}
      <Button kind="primary" large>
        {common('apply')}
      </Button>
    </form>
  )
}
