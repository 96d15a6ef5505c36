import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { MixedText } from '@/components/records/mixed-text'
import { Dots } from '@/components/ui/dots'
import type { LineChange } from '@/lib/history/document-lines'
import type { Locale } from '@/lib/i18n/locales'
import { formatDigits } from '@/lib/i18n/numbers'
import { LineValue } from './line-value'
import './changes.css'

interface ChangesTableProps {
  /** What each field is called. */
  labels: Readonly<Record<string, string>>
  changes: readonly LineChange[]
  names: ReadonlyMap<string, { name: string; lang: string }>
  /** What the two columns are called; the first is left out where there was nothing before. */
  columns: { before: string | null; after: string }
}

/** Two states side by side, line by line, where they differ. */
export function ChangesTable({ labels, changes, names, columns }: ChangesTableProps) {
  const t = useTranslations('history.line')
  const language = useTranslations('ui.language')
  const rowNames = useTranslations('fields.row')
  const locale = useLocale() as Locale
  // A record has several lists: their rows are called what the form calls them.
  const rowName = (field: string, depth: number, number: string) => {
    const list = field.split('.').filter((part) => rowNames.has(part as never))[depth]
    return list ? rowNames(list as never, { number } as never) : t('row', { number })
  }
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
                <MixedText text={labels[change.field] ?? change.field} lang={locale} />
                <Dots as="span" className="meta changes-place">
                  {change.rows.map((row, depth) => (
                    // Rows inside rows: their depth is their identity.
                    // biome-ignore lint/suspicious/noArrayIndexKey: see above
                    <Fragment key={depth}>{rowName(change.field, depth, formatDigits(row, locale))}</Fragment>
                  ))}
                  {change.lang ? language(change.lang) : null}
                </Dots>
              </th>
              {columns.before ? (
                <td data-label={columns.before}>
                  <LineValue line={change.before} names={names} />
                </td>
              ) : null}
              <td data-label={columns.before ? columns.after : undefined}>
                <LineValue line={change.after} names={names} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
