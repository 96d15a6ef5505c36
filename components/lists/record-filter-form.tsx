import { useLocale, useTranslations } from 'next-intl'
import { FacetFields } from '@/components/forms/facet-fields'
import { Button } from '@/components/ui/button'
import {
  facetsOf,
  type ListFacet,
  type ListFilter,
  type ListNoun,
  type ListSort,
  listQuestions,
} from '@/lib/lists/list-question'
import { inLocale, paths } from '@/lib/paths'

interface RecordFilterFormProps {
  noun: ListNoun
  filter: ListFilter
  optionsOf: (facet: ListFacet) => readonly { value: string; name: string; count: number }[]
}

/** A plain GET form: the address is the state, and the counts say what each choice would leave. */
export function RecordFilterForm({ noun, filter, optionsOf }: RecordFilterFormProps) {
  const t = useTranslations('lists')
  const common = useTranslations('agreements.filter')
  const { sorts } = listQuestions[noun]
  return (
    <form method="get" action={inLocale(useLocale(), paths[noun]())} className="filter-form">
      <FacetFields
        facets={facetsOf(noun)}
        labelOf={(facet) => t(`facet.${facet}`)}
        chosen={filter.chosen}
        optionsOf={optionsOf}
      />
      {sorts.length > 1 ? <SortField sorts={sorts} chosen={filter.sort} /> : null}
      <Button kind="primary" large>
        {common('apply')}
      </Button>
    </form>
  )
}

function SortField({ sorts, chosen }: { sorts: readonly ListSort[]; chosen: ListSort }) {
  const t = useTranslations('lists')
  const common = useTranslations('agreements.filter')
  const [usual] = sorts
  return (
    <p>
      <label htmlFor="filter-sort">{common('sort')}</label>
      <select id="filter-sort" name="sort" defaultValue={chosen === usual ? '' : chosen}>
        {sorts.map((sort) => (
          // The usual order is not said in the address.
          <option key={sort} value={sort === usual ? '' : sort}>
            {t(`sortBy.${sort}`)}
          </option>
        ))}
      </select>
    </p>
  )
}
