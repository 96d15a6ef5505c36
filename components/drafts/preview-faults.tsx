import { useTranslations } from 'next-intl'
import { Notice } from '@/components/forms/notice'
import { useFieldWords } from '@/components/records/field-words'
import { T } from '@/components/ui/bidi-text'
import type { RecordName } from '@/lib/drafts/draft-lines'
import type { FieldErrors, FormValues } from '@/lib/forms/form-data'
import { acceptedYears } from '@/lib/i18n/dates'
import { isCalendar, type Locale } from '@/lib/i18n/locales'
import { formatDigits } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { recordShapes } from '@/lib/records/record-shapes'
import { useErrorTexts } from './error-texts'
import { faultField } from './fault-field'
import { plainPath } from './form-context'

interface PreviewFaultsProps {
  locale: Locale
  name: RecordName
  values: FormValues
  errors: FieldErrors
}

/** What is wrong with a draft that cannot be shown yet, each fault with the way to its field in the form. */
export function PreviewFaults({ locale, name: { noun, key }, values, errors }: PreviewFaultsProps) {
  const t = useTranslations('preview')
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
    <Notice title={t('faults')}>
      <ul>
        {Object.entries(errors).map(([path, code]) => {
          const label = labels[plainPath(path).replace(/\.(fa|ru|kk|en)$/, '')]
          const text = [label, textOf(path, code)].filter(Boolean).join(': ')
          return <li key={path}>{path === 'form' ? text : <a href={`${form}#${faultField(path, code)}`}>{text}</a>}</li>
        })}
      </ul>
    </Notice>
  )
}

interface PreviewGapsProps {
  locale: Locale
  records: readonly (RecordName & { code: string })[]
}

/** The records that a preview goes without, and why. */
export function PreviewGaps({ locale, records }: PreviewGapsProps) {
  const t = useTranslations('preview')
  const texts = useErrorTexts()
  if (records.length === 0) return null
  return (
    <Notice title={t('leftOut')}>
      <ul>
        {records.map(({ noun, key, name, lang, code }) => (
          <li key={`${noun} ${key}`}>
            {code === 'referenceUnknown' ? (
              <code dir="ltr">{key}</code>
            ) : (
              <a href={inLocale(locale, paths.deskRecord(noun, key))}>
                <T lang={lang}>{name}</T>
              </a>
            )}
            {' – '}
            {texts[code] ?? texts.malformed}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
