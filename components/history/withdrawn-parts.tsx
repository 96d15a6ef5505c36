import { useTranslations } from 'next-intl'
import type { WithdrawnPart } from '@/lib/history/history-entry'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'

interface WithdrawnPartsProps {
  locale: Locale
  parts: readonly WithdrawnPart[]
}

/** That parts of an agreement are gone from publication, when and by whom: what they said is in no history. */
export function WithdrawnParts({ locale, parts }: WithdrawnPartsProps) {
  const t = useTranslations('history.withdrawnPart')
  if (parts.length === 0) return null
  const dayOf = (day: string) => formatDate({ date: day, precision: 'day' }, locale)
  const obstacles = parts.filter(({ noun }) => noun === 'obstacles').map(({ day }) => day)
  return (
    <ul className="mt-2 max-w-[66ch]">
      {parts.map(({ number, day }) =>
        number === null ? null : (
          <li key={number}>{t('clause', { number: formatClauseNumber(String(number), locale), day: dayOf(day) })}</li>
        ),
      )}
      {[...new Set(obstacles)].map((day) => (
        <li key={day}>
          {t('obstacles', { count: obstacles.filter((other) => other === day).length, day: dayOf(day) })}
        </li>
      ))}
    </ul>
  )
}
