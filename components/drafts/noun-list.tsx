import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import type { RecordNoun } from '@/lib/records/record-shape'

/** Every kind of record, with how many there are, and the way to a new one. */
export function NounList({
  locale,
  counts,
}: {
  locale: Locale
  counts: readonly { noun: RecordNoun; count: number }[]
}) {
  const t = useTranslations('drafts')
  const noun = useTranslations('records.noun')
  return (
    <Card title={t('kinds')} flush aside>
      <ul className="rows">
        {counts.map((line) => (
          <li key={line.noun} className="noun-row">
            <a href={inLocale(locale, paths.deskRecordList(line.noun))}>{noun(line.noun)}</a>
            <span className="meta">{formatNumber(line.count, locale)}</span>
            <a className="noun-row-new" href={inLocale(locale, paths.deskRecordNew(line.noun))}>
              {t('newShort')}
              <span className="sr-only">{`: ${noun(line.noun)}`}</span>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
