import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/numbers'
import type { CellState } from '@/lib/translations/translation-cells'

/** How a text stands, in a word and a pattern of its own. */
export function StateMark({ state, number }: { state: CellState; number?: number }) {
  const t = useTranslations('translations')
  const locale = useLocale() as Locale
  const word = t(`state.${state}`)
  return (
    <span className="state-mark">
      <span className="state-swatch" data-state={state} aria-hidden="true" />
      {number === undefined ? word : t('count', { state: word, number: formatNumber(number, locale) })}
    </span>
  )
}

/** How far texts are behind their originals; nothing where they are not. */
export function BehindMark({ behind, texts = false }: { behind: number; texts?: boolean }) {
  const t = useTranslations('translations')
  const locale = useLocale() as Locale
  if (behind === 0) return null
  return (
    <span className="behind-mark">{t(texts ? 'behindTexts' : 'behind', { number: formatNumber(behind, locale) })}</span>
  )
}
