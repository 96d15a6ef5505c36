import { useTranslations } from 'next-intl'
import type { ReportedMark } from '@/lib/dashboard/country-pairs'
import { StatusChip } from './status-chip'

/** What a mark of a picture says, in words: a status, or that the reports of the sides differ, which is none. */
export function MarkChip({ mark }: { mark: ReportedMark }) {
  const t = useTranslations('dashboard')
  return mark === 'differ' ? (
    <span className="chip chip-differ">
      <DifferIcon />
      <span className="chip-word">{t('differ')}</span>
    </span>
  ) : (
    <StatusChip status={mark} />
  )
}

function DifferIcon() {
  return (
    <svg
      className="status-icon"
      direction="ltr"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M2.5 5.6h11M2.5 10.4h11M10.8 2 5.2 14" />
    </svg>
  )
}
