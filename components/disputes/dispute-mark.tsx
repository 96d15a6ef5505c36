import { useLocale, useTranslations } from 'next-intl'
import { UnequalIcon } from '@/components/charts/unequal-icon'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'

/** Icon and word of a dispute that is not settled. */
export function DisputeMark() {
  const t = useTranslations('disputes')
  return (
    <span className="dispute-mark">
      <UnequalIcon />
      <span>{t('mark')}</span>
    </span>
  )
}

/** The mark of a clause in a list, leading to who objects and why. */
export function DisputeLink({ agreementKey, number }: { agreementKey: string; number: number }) {
  const t = useTranslations('clauses')
  const locale = useLocale() as Locale
  return (
    <p>
      <a href={`${inLocale(locale, paths.clause(agreementKey, number))}#disputes`}>
        <span className="sr-only">{`${t('numberLabel', { number: formatClauseNumber(String(number), locale) })}: `}</span>
        <DisputeMark />
      </a>
    </p>
  )
}
