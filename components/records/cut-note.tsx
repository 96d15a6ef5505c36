import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/numbers'
import { listLimit } from '@/lib/records/list-limit'

interface CutNoteProps {
  /** See `hasFullList`. */
  isCut: boolean
  /** Where it is not that of the public pages. */
  limit?: number
}

/** Says so where a list of the page may be cut. */
export function CutNote({ isCut, limit = listLimit }: CutNoteProps) {
  const t = useTranslations('records')
  const locale = useLocale() as Locale
  return isCut ? <p className="meta mt-4">{t('cut', { limit: formatNumber(limit, locale) })}</p> : null
}
