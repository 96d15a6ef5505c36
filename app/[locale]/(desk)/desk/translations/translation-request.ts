import 'server-only'
import { isTranslationFilter, type TranslationFilter } from '@/lib/translations/translation-cells'
import { single } from '../../desk-request'

/** What the address asks for; everything where it asks for nothing that there is. */
export function filterOf(value: string | string[] | undefined): TranslationFilter {
  const asked = single(value)
  return isTranslationFilter(asked) ? asked : 'all'
}

/** How many records a form has just dealt with; null where the address says nothing of it. */
export function countOf(value: string | string[] | undefined): number | null {
  const text = single(value) ?? ''
  return /^[0-9]{1,4}$/.test(text) ? Number(text) : null
}
