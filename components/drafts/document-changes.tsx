import { useLocale, useTranslations } from 'next-intl'
import type { LineChange } from '@/lib/history/document-lines'
import type { Locale } from '@/lib/i18n/locales'
import { formatDigits } from '@/lib/i18n/numbers'
import type { RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { useFieldWords } from './field-words'
import { LineValue } from './line-value'

interface DocumentChangesProps {
  noun: RecordNoun
  changes: readonly LineChange[]
  names: ReadonlyMap<string, { name: string; lang: string }>
  /** What the two columns are called; the first is left out where there was nothing before. */
  columns: { before: string | null; after: string }
}

/** Two states of a record side by side, line by line, where they differ. */
export function DocumentChanges({ noun, changes, names, columns }: DocumentChangesProps) {
  const t = useTranslations('drafts.record')
  const language = useTranslations('ui.language')
  const locale = useLocale() as Locale
  const { labels } = useFieldWords(noun, recordShapes[noun].fields)
  return (
    <div className="changes">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            {columns.before ? <th scope="col">{columns.before}</th> : null}
            <th scope="col">{columns.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr
              key={`${change.field} ${change.rows.join('.')} ${change.lang ?? ''} ${JSON.stringify(change.after?.value ?? change.before?.value)}`}
            >
              <th scope="row">
                {labels[change.field] ?? change.field}
                <span className="meta changes-place">
                  {[
                    ...change.rows.map((row) => t('row', { number: formatDigits(row, locale) })),
                    ...(change.lang ? [language(change.lang)] : []),
                  ].join(', ')}
                </span>
              </th>
              {columns.before ? (
                <td data-label={columns.before}>
                  <LineValue line={change.before} names={names} />
                </td>
              ) : null}
              <td data-label={columns.after}>
                <LineValue line={change.after} names={names} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
