import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'

interface TextNumberProps {
  number: number
  printedNumber: string | null
}

/** The number as the text prints it, and the registry's own beside it, which never changes. */
export function TextNumber({ number, printedNumber }: TextNumberProps) {
  const t = useTranslations('text')
  const locale = useLocale() as Locale
  const own = formatClauseNumber(String(number), locale)
  return printedNumber === null ? (
    <bdi className="doc-number">{own}</bdi>
  ) : (
    <>
      <bdi className="doc-number">{formatClauseNumber(printedNumber, locale)}</bdi>{' '}
      <span className="doc-number-own">{t('registryNumber', { number: own })}</span>
    </>
  )
}
