import { useLocale, useTranslations } from 'next-intl'
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
    <form method="get" action={action} className="filter-form">
      {agreementFacets.map((facet) => (
        <p key={facet}>
          <label htmlFor={`filter-${facet}`}>{t(`facet.${facet}`)}</label>
          <select id={`filter-${facet}`} name={facet} defaultValue={filter[facet] ?? ''}>
            <option value="">{t('any')}</option>
            {optionsOf(facet).map(({ value, name, count }) => (
              <option key={value} value={value}>
                {t('option', { name, count })}
              </option>
            ))}
          </select>
        </p>
      ))}
      <p>
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
