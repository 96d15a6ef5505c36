import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/i18n/dates'
import { formatDigits } from '@/lib/i18n/numbers'

/** An instant in words, with its zone: without scripts nobody knows the reader's own. Server only. */
export function InstantText({ iso }: { iso: string }) {
  const t = useTranslations('date')
  const locale = useLocale()
  return (
    <time dateTime={iso}>
      {t.rich('instant', {
        // In a narrow column the day stays on one line, its year with it.
        date: formatDate({ date: iso.slice(0, 10), precision: 'day' }, locale).replaceAll(' ', '\u00a0'),
        time: formatDigits(iso.slice(11, 16), locale),
        zone: () => <bdi dir="ltr">UTC</bdi>,
      })}
    </time>
  )
}
