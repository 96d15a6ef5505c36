import { useTranslations } from 'next-intl'

interface FacetFieldsProps<Facet extends string> {
  facets: readonly Facet[]
  labelOf: (facet: Facet) => string
  chosen: Readonly<Partial<Record<Facet, string>>>
  optionsOf: (facet: Facet) => readonly { value: string; name: string; count: number }[]
}

/** The choices of a list that can be narrowed; the counts say what each would leave. */
export function FacetFields<Facet extends string>({ facets, labelOf, chosen, optionsOf }: FacetFieldsProps<Facet>) {
  const t = useTranslations('agreements.filter')
  return facets.map((facet) => (
    <p key={facet}>
      <label htmlFor={`filter-${facet}`}>{labelOf(facet)}</label>
      <select id={`filter-${facet}`} name={facet} defaultValue={chosen[facet] ?? ''}>
        <option value="">{t('any')}</option>
        {optionsOf(facet).map(({ value, name, count }) => (
          <option key={value} value={value}>
            {t('option', { name, count })}
          </option>
        ))}
      </select>
    </p>
  ))
}
