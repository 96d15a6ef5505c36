import { useLocale, useTranslations } from 'next-intl'
import { useFieldWords } from '@/components/records/field-words'
import { Tag } from '@/components/ui/tag'
import type { JudgedRecord } from '@/lib/exchange/import-judgement'
import { joinList } from '@/lib/i18n/lists'
import { recordShapes } from '@/lib/records/record-shapes'
import { FaultText, PlaceText } from './fault-line'

/** Faults of one record that are shown; who mends those sees the rest. */
const mostFaults = 10

/** Each record of a file with what an import would make of it. */
export function JudgedList({ records, hasSheets }: { records: readonly JudgedRecord[]; hasSheets: boolean }) {
  return (
    <ul className="rows">
      {records.map((record) => (
        <JudgedRow key={`${record.noun} ${record.key}`} record={record} hasSheets={hasSheets} />
      ))}
    </ul>
  )
}

function JudgedRow({ record, hasSheets }: { record: JudgedRecord; hasSheets: boolean }) {
  const t = useTranslations('exchange.run')
  const one = useTranslations('records.one')
  const { noun, key, sheet, row, outcome, faults } = record
  return (
    <li className="judged-row" data-outcome={outcome}>
      <p className="draft-row-meta">
        <Tag dashed={outcome === 'unchanged'}>{t(`outcome.${outcome}`)}</Tag>
        <code dir="ltr" className="draft-row-name">
          {key}
        </code>
        <span className="meta">{one(noun)}</span>
        <PlaceText place={hasSheets ? { sheet, row } : { row }} />
      </p>
      {record.changes.length > 0 ? <Changes record={record} /> : null}
      {faults.length > 0 ? (
        <ul className="fault-list">
          {faults.slice(0, mostFaults).map((fault) => (
            <li key={`${fault.row} ${fault.column} ${fault.code}`}>
              <FaultText fault={fault} />{' '}
              <PlaceText
                place={fault.row === row ? { column: fault.column } : { row: fault.row, column: fault.column }}
              />
            </li>
          ))}
          {faults.length > mostFaults ? <li>{t('more', { count: faults.length - mostFaults })}</li> : null}
        </ul>
      ) : null}
    </li>
  )
}

function Changes({ record: { noun, changes } }: { record: JudgedRecord }) {
  const t = useTranslations('exchange.run')
  const locale = useLocale()
  const { labels } = useFieldWords(noun, recordShapes[noun].fields)
  const names = changes.map((name) => (name === 'translatedFrom' ? t('translatedFrom') : (labels[name] ?? name)))
  return <p className="meta">{t('changes', { fields: joinList(names, locale) })}</p>
}
