import { useTranslations } from 'next-intl'
import type { SearchKind } from '@/lib/search/search-kinds'

/** What the records of a kind are called together. */
export function useKindName(): (kind: SearchKind) => string {
  const t = useTranslations()
  return (kind) => (kind === 'documents' ? t('search.documents') : t(`records.noun.${kind}`))
}
