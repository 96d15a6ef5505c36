import { useLocale, useTranslations } from 'next-intl'
import { FacetFields } from '@/components/forms/facet-fields'
import { Button } from '@/components/ui/button'
import {
  type AgreementFacet,
  type AgreementFilter,
  agreementFacets,
  agreementSorts,
} from '@/lib/agreements/agreement-filter'
import { inLocale, paths } from '@/lib/paths'

interface FilterFormProps {
  filter: AgreementFilter
  optionsOf: (facet: AgreementFacet) => readonly { value: string; name: string; count: number }[]
}

/** A plain GET form: the address is the state, and the counts say what each choice would leave. */
export function FilterForm({ filter, optionsOf }: FilterFormProps) {
  const t = useTranslations('agreements.filter')
  const action = inLocale(useLocale(), paths.agreements())
  return (
    <form method="get" action={action} className="filter-form filter-form-wide">
      <FacetFields
        facets={agreementFacets}
        labelOf={(facet) => t(`facet.${facet}`)}
        chosen={filter}
        optionsOf={optionsOf}
      />
      <p className="filter-sort">
        <label htmlFor="filter-sort">{t('sort')}</label>
        <select id="filter-sort" name="sort" defaultValue={filter.sort}>
          {agreementSorts.map((sort) => (
            <option key={sort} value={sort}>
              {t(`sortBy.${sort}`)}
            </option>
          ))}
        </select>
      </p>
      <Button kind="primary" large>
        {t('apply')}
      </Button>
    </form>
  )
}
