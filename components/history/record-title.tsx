import { useLocale, useTranslations } from 'next-intl'
import { MixedText } from '@/components/records/mixed-text'
import { T } from '@/components/ui/bidi-text'
import { LanguageNote } from '@/components/ui/language-note'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import type { RecordNoun } from '@/lib/records/record-shape'

interface RecordTitleProps {
  noun: RecordNoun
  key: string
  name: { text: string; lang: Locale } | null
}

/** A record among those of an agreement: its kind, or the number of the clause, and what it is called. */
export function RecordTitle({ record: { noun, key, name } }: { record: RecordTitleProps }) {
  const t = useTranslations()
  const locale = useLocale() as Locale
  const number = noun === 'clauses' ? /\d+$/.exec(key)?.[0] : undefined
  return (
    <>
      {number ? t('clauses.numberLabel', { number: formatClauseNumber(number, locale) }) : t(`records.one.${noun}`)}
      {name ? (
        <>
          : <LanguageNote lang={name.lang} short />{' '}
          <T lang={name.lang}>
            <MixedText text={name.text} lang={name.lang} />
          </T>
        </>
      ) : null}
    </>
  )
}
