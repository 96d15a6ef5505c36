import { useTranslations } from 'next-intl'
import { MixedText } from '@/components/records/mixed-text'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { LanguageNote } from '@/components/ui/language-note'
import type { HistoryEntry, RecordHistory } from '@/lib/history/history-entry'
import type { RecordNoun } from '@/lib/records/record-shape'
import { DocumentChanges } from './document-changes'
import { RecordTitle } from './record-title'
import { RevisionEntry } from './revision-entry'

interface HistoryListProps {
  /** The kind of the record whose history it is: entries of other kinds say what they are about. */
  noun: RecordNoun
  history: Pick<RecordHistory, 'entries' | 'names'>
}

/** What was published of a record, newest first: when, by which office, why, and each time what changed. */
export function HistoryList({ noun, history }: HistoryListProps) {
  const names = new Map(history.names.map((named) => [`${named.noun} ${named.key}`, named]))
  return (
    <Card flush>
      <ol className="rows history">
        {history.entries.map((entry) => (
          <Entry
            key={`${entry.noun} ${entry.key} ${entry.revision}`}
            entry={entry}
            isPart={entry.noun !== noun}
            isOpen={entry.revision > 1 || history.entries.length === 1}
            names={names}
          />
        ))}
      </ol>
    </Card>
  )
}

interface EntryProps {
  entry: HistoryEntry
  /** A clause or an obstacle in the history of its agreement. */
  isPart: boolean
  /** Whether what it says stands open. */
  isOpen: boolean
  names: Parameters<typeof DocumentChanges>[0]['names']
}

function Entry({ entry, isPart, isOpen, names }: EntryProps) {
  const t = useTranslations('history')
  const { changes, reason } = entry
  return (
    <RevisionEntry
      entry={entry}
      isOpen={isOpen}
      title={
        isPart ? (
          <p>
            <RecordTitle record={entry} />
          </p>
        ) : null
      }
      reason={
        reason ? (
          <p>
            {t('reason')}: <LanguageNote lang={reason.lang} short />{' '}
            <T lang={reason.lang}>
              <MixedText text={reason.text} lang={reason.lang} />
            </T>
          </p>
        ) : null
      }
      table={(columns) => <DocumentChanges noun={entry.noun} changes={changes} names={names} columns={columns} />}
    />
  )
}
