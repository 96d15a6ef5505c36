import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { historyPath } from '@/lib/records/record-paths'
import type { RecordNoun } from '@/lib/records/record-shape'

/** The way to the history of a record that has no page of its own: it stands at the foot of the record in its list. */
export function HistoryLink({ noun, recordKey }: { noun: RecordNoun; recordKey: string }) {
  const t = useTranslations('history')
  const path = historyPath(noun, recordKey)
  return path ? (
    <p className="meta">
      <TextLink path={path}>{t('link')}</TextLink>
    </p>
  ) : null
}
