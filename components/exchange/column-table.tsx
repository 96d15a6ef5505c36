import { useLocale, useTranslations } from 'next-intl'
import { useFieldWords } from '@/components/records/field-words'
import { MixedText } from '@/components/records/mixed-text'
import { type Column, columnsOf, keyColumn } from '@/lib/exchange/exchange-columns'
import type { RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { ColumnContent } from './column-content'

/** Every column of a kind of record: its name, what the field is called, and what stands in it. */
export function ColumnTable({ noun }: { noun: RecordNoun }) {
  const t = useTranslations('exchange')
  const form = useTranslations('drafts.form')
  const locale = useLocale()
  const shape = recordShapes[noun]
  const { labels } = useFieldWords(noun, shape.fields)
  const columns = columnsOf(shape)
  // The four columns of a text are told together.
  const groups = [...new Set(columns.map(({ path, part }) => `${path} ${part}`))].map((mark) =>
    columns.filter(({ path, part }) => `${path} ${part}` === mark),
  )
  const meaningOf = ({ path, part }: Column) => {
    const list = path.slice(0, Math.max(0, path.lastIndexOf('.')))
    const own = part === 'place' ? form('partyPlace') : (labels[path] ?? t('run.translatedFrom'))
    const said = part === 'printed' ? t('type.printedDate') : part === 'calendar' ? t('type.calendar') : null
    return [list === '' ? null : (labels[list] ?? list), own, said].filter((words) => words !== null).join(': ')
  }
  return (
    <div className="table-frame column-table">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('data.column')}</th>
            <th scope="col">{t('data.meaning')}</th>
            <th scope="col">{t('data.content')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              <code dir="ltr">{keyColumn}</code>
            </th>
            <td>{t('data.keyMeaning')}</td>
            <td>{t('data.required')}</td>
          </tr>
          {groups.map((group) => {
            const [column] = group
            if (!column) return null
            const isRequired =
              column.field?.required === true && column.part !== 'printed' && column.part !== 'calendar'
            return (
              <tr key={column.name}>
                <th scope="row">
                  {group.map(({ name }) => (
                    <code key={name} dir="ltr" className="column-name">
                      {name}
                    </code>
                  ))}
                </th>
                <td>
                  <MixedText text={meaningOf(column)} lang={locale} />
                </td>
                <td>
                  <ColumnContent column={column} locale={locale} />
                  {isRequired ? <span className="meta column-required">{t('data.required')}</span> : null}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
