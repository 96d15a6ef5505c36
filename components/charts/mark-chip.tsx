import { useTranslations } from 'next-intl'
import type { ReportedMark } from '@/lib/dashboard/country-pairs'
import { StatusChip } from './status-chip'
import { UnequalIcon } from './unequal-icon'

/** What a mark of a picture says, in words: a status, or that the reports of the sides differ, which is none. */
export function MarkChip({ mark }: { mark: ReportedMark }) {
  const t = useTranslations('dashboard')
  return mark === 'differ' ? (
    <span className="chip chip-differ">
      <UnequalIcon />
      <span className="chip-word">{t('differ')}</span>
    </span>
  ) : (
    <StatusChip status={mark} />
  )
}
