import { useTranslations } from 'next-intl'
import { DateText } from '@/components/ui/date-text'
import { TextLink } from '@/components/ui/text-link'
import { historyPath } from '@/lib/records/record-paths'
import type { RecordNoun } from '@/lib/records/record-shape'
import './history.css'

interface LastChangedProps {
  noun: RecordNoun
  recordKey: string
  /** ISO day; null where the registry keeps no history of the record yet. */
  day: string | null
}

/** The foot of a record: when it last changed, and the way to all that changed before. */
export function LastChanged({ noun, recordKey, day }: LastChangedProps) {
  const t = useTranslations('history')
  const path = historyPath(noun, recordKey)
  if (day === null || path === null) return null
  return (
    <p className="meta last-changed">
      <span>{t.rich('lastChanged', { date: () => <DateText value={{ date: day, precision: 'day' }} /> })}</span>
      <TextLink path={path}>{t('link')}</TextLink>
    </p>
  )
}
