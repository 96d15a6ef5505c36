import { useLocale, useTranslations } from 'next-intl'
import { FacetFields } from '@/components/forms/facet-fields'
import { Button } from '@/components/ui/button'
import {
  type AttentionFacet,
  type AttentionFilter,
  type AttentionKind,
  attentionFacets,
} from '@/lib/attention/attention-filter'
import { inLocale, paths } from '@/lib/paths'

interface AttentionFilterFormProps {
  kind: AttentionKind
  filter: AttentionFilter
  optionsOf: (facet: AttentionFacet) => readonly { value: string; name: string; count: number }[]
}

/** A plain GET form: the address is the state, and the counts say what each choice would leave. */
export function AttentionFilterForm({ kind, filter, optionsOf }: AttentionFilterFormProps) {
  const t = useTranslations('attention.facet')
  const common = useTranslations('agreements.filter')
  return (
    <form method="get" action={inLocale(useLocale(), paths.attention(kind))} className="filter-form">
      <FacetFields
        facets={attentionFacets}
        labelOf={(facet) => t(facet)}
        chosen={filter.chosen}
        optionsOf={optionsOf}
      />
      <Button kind="primary" large>
        {common('apply')}
      </Button>
    </form>
  )
}
