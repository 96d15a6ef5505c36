import { useLocale, useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { InstantText } from '@/components/ui/instant-text'
import { Tag } from '@/components/ui/tag'
import type { DocumentRevisionKind, RevisionKind } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/locales'
import { formatDigits } from '@/lib/i18n/numbers'
import type { ChangesTable } from './changes-table'
import './history.css'

type Table = ComponentProps<typeof ChangesTable>

interface RevisionEntryProps {
  entry: {
    revision: number
    kind: RevisionKind | DocumentRevisionKind
    /** ISO instant. */
    recordedAt: string
    isAlone: boolean
    changes: Table['changes']
  }
  /** What it is about, where the list is about several things. */
  title?: ReactNode
  reason?: ReactNode
  /** Whether what it says stands open. */
  isOpen: boolean
  table: (columns: Table['columns']) => ReactNode
}

/** One entry of a history: when, by which office, and what changed. */
export function RevisionEntry({ entry, title, reason, isOpen, table }: RevisionEntryProps) {
  const t = useTranslations('history')
  const locale = useLocale() as Locale
  const isFirst = entry.revision === 1
  const count = entry.changes.length
  return (
    <li className="history-entry">
      <div>
        <p>
          <InstantText iso={entry.recordedAt} />
        </p>
        <p className="meta">{t('revision', { number: formatDigits(entry.revision, locale) })}</p>
      </div>
      <div className="history-entry-said">
        {title}
        <p>
          <b>{t(`kind.${entry.kind}`)}</b> {entry.isAlone ? <Tag>{t('alone')}</Tag> : null}
        </p>
        {reason}
        {count === 0 ? (
          <p className="meta">{t('unchanged')}</p>
        ) : (
          <details open={isOpen || undefined}>
            <summary>{t(isFirst ? 'said' : 'changed', { count })}</summary>
            {table({
              before: isFirst ? null : t('line.before'),
              after: t(isFirst ? 'line.says' : 'line.after'),
            })}
          </details>
        )}
      </div>
    </li>
  )
}
