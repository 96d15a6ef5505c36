import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/lib/i18n/locales'
import { formatDigits } from '@/lib/i18n/numbers'
import { chooseText } from '@/lib/i18n/texts'
import type { KnownClause } from '@/lib/text-drafts/clause-plan'

export interface TargetOption {
  value: string
  label: string
  lang?: string
}

/** The clauses that a piece can be given to, by number and name. */
export function useTargetOptions(targets: readonly Pick<KnownClause, 'number' | 'words'>[]): TargetOption[] {
  const t = useTranslations('textToClauses.target')
  const locale = useLocale() as Locale
  return targets.map(({ number, words }) => {
    const chosen = chooseText(
      Object.entries(words).map(([code, one]) => ({ locale: code as Locale, heading: one.heading })),
      locale,
    )
    return {
      value: String(number),
      label: t('clause', { number: formatDigits(number, locale), heading: chosen?.heading ?? '' }),
      lang: chosen && chosen.locale !== locale ? chosen.locale : undefined,
    }
  })
}
