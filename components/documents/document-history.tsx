import { useTranslations } from 'next-intl'
import { ChangesTable } from '@/components/history/changes-table'
import { RevisionEntry } from '@/components/history/revision-entry'
import { CutNote } from '@/components/records/cut-note'
import { Card } from '@/components/ui/card'
import { Section } from '@/components/ui/section'
import { contentFields } from '@/lib/documents/document-content'
import { shownRevisions } from '@/lib/documents/document-limits'
import type { DocumentPage } from '@/lib/documents/document-page-types'

/** What the public saw of a document, newest first: when, by which office, and each time what changed. */
export function DocumentHistory({ document: { history, isHistoryCut, names } }: { document: DocumentPage }) {
  const t = useTranslations('documents.page')
  const title = useTranslations('history')('title')
  const labels = Object.fromEntries(contentFields.map((field) => [field, t(`field.${field}`)]))
  const named = new Map(names.map((record) => [`${record.noun} ${record.key}`, record]))
  return (
    <Section id="history" title={title} className="section-gap">
      <p className="measure mb-4">{t('lead')}</p>
      <Card flush>
        <ol className="rows history">
          {history.map((entry) => (
            <RevisionEntry
              key={entry.revision}
              entry={entry}
              isOpen={entry.revision > 1 || history.length === 1}
              table={(columns) => (
                <ChangesTable labels={labels} changes={entry.changes} names={named} columns={columns} />
              )}
            />
          ))}
        </ol>
      </Card>
      <CutNote isCut={isHistoryCut} limit={shownRevisions} />
    </Section>
  )
}
