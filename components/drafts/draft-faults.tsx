import { useTranslations } from 'next-intl'
import { Notice } from '@/components/forms/notice'
import { useFieldWords } from '@/components/records/field-words'
import type { RecordName } from '@/lib/drafts/draft-lines'
import type { FieldErrors, FormValues } from '@/lib/forms/form-data'
import { acceptedYears } from '@/lib/i18n/date-fields'
import { isCalendar, type Locale } from '@/lib/i18n/locales'
import { formatDigits } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { recordShapes } from '@/lib/records/record-shapes'
import { useErrorTexts } from './error-texts'
import { faultField } from './fault-field'
import { plainPath } from './form-context'

interface DraftFaultsProps {
  title: string
  locale: Locale
  name: RecordName
  values: FormValues
  errors: FieldErrors
  /** Whether the form is open to whoever reads this: a draft in review is not changed. */
  hasForm: boolean
}

/** What is wrong with a draft, each fault with the way to its field in the form. */
export function DraftFaults({ title, locale, name: { noun, key }, values, errors, hasForm }: DraftFaultsProps) {
  const date = useTranslations('date.error')
  const texts = useErrorTexts()
  const { labels } = useFieldWords(noun, recordShapes[noun].fields)
  const form = inLocale(locale, `${paths.deskRecordEdit(noun, key)}?check=1`)
  const textOf = (path: string, code: string) => {
    if (code !== 'yearInvalid') return texts[code] ?? texts.malformed
    const calendar = values[`${path}Calendar`]
    const { from, to } = acceptedYears[isCalendar(calendar) ? calendar : 'gregory']
    return date('yearInvalid', { from: formatDigits(from, locale), to: formatDigits(to, locale) })
  }
  return (
    <Notice title={title}>
      <ul>
        {Object.entries(errors).map(([path, code]) => {
          const label = labels[plainPath(path).replace(/\.(fa|ru|kk|en)$/, '')]
          const text = [label, textOf(path, code)].filter(Boolean).join(': ')
          const isPlace = hasForm && path !== 'form'
          return <li key={path}>{isPlace ? <a href={`${form}#${faultField(path, code)}`}>{text}</a> : text}</li>
        })}
      </ul>
    </Notice>
  )
}
