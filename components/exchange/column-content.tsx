import { useTranslations } from 'next-intl'
import type { Column } from '@/lib/exchange/exchange-columns'
import { TextStatus } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/numbers'
import type { ChoiceField, LineField } from '@/lib/records/record-shape'
import { code } from './code-words'

/** What may stand in a column. */
export function ColumnContent({ column: { part, field, path }, locale }: { column: Column; locale: Locale }) {
  const t = useTranslations('exchange.type')
  const noun = useTranslations('records.noun')
  switch (part) {
    case 'text':
      return t('text')
    case 'printed':
      return t('line')
    case 'place':
      return t('place')
    case 'calendar':
      return <Words words="drafts.form.printCalendar" values={['gregorian', 'solar_hijri', 'imperial']} />
    case 'mark':
      return <MarkContent mark={path.slice(path.lastIndexOf('.') + 1)} />
  }
  switch (field?.type) {
    case 'choice':
      return <Words words={field.words} values={field.values} initial={field.initial} />
    case 'flag':
      return t.rich('flag', { c: code })
    case 'answer':
      return t.rich('answer', { c: code })
    case 'number':
      return t('number', { min: formatNumber(field.min, locale), max: formatNumber(field.max, locale) })
    case 'reference':
      return t('reference', { kind: noun(field.to) })
    case 'references':
      return t('references', { kind: noun(field.to) })
    case 'line':
      return <LineContent form={field.form} />
    case 'party':
    case 'codes':
    case 'date':
      return t(field.type)
    default:
      return null
  }
}

function LineContent({ form }: { form: LineField['form'] }) {
  const t = useTranslations('exchange.type')
  return t.rich(form ?? 'line', { c: code })
}

function MarkContent({ mark }: { mark: string }) {
  const t = useTranslations('exchange.type')
  if (mark === 'textStatus') return <Words words="common.textStatus" values={Object.values(TextStatus)} />
  return t(mark === 'checkedBy' ? 'checkedBy' : 'translatedFrom')
}

/** Coded words, each with what it is called. */
function Words({ words, values, initial }: Pick<ChoiceField, 'words' | 'initial'> & { values: readonly string[] }) {
  const t = useTranslations()
  return (
    <ul className="word-list" data-initial={initial}>
      {values.map((value) => (
        <li key={value}>
          <code dir="ltr">{value}</code> {t(`${words}.${value}` as never)}
        </li>
      ))}
    </ul>
  )
}
