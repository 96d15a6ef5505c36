import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'

/** Decoration: the word beside it carries the meaning. Two lines that are not equal, in no side's colour. */
export function DisputeIcon() {
  return (
    <svg
      className="status-icon"
      direction="ltr"
      width={16}
      height={16}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M2.5 5.8h11M2.5 10.2h11M11 2.2 5 13.8" />
    </svg>
  )
}

/** Icon and word of a dispute that is not settled. */
export function DisputeMark() {
  const t = useTranslations('disputes')
  return (
    <span className="dispute-mark">
      <DisputeIcon />
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
