import { useLocale, useTranslations } from 'next-intl'
import { MixedText } from '@/components/records/mixed-text'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import type { DocumentLine } from '@/lib/history/document-lines'
import { joinList } from '@/lib/i18n/lists'
import type { Locale } from '@/lib/i18n/locales'
import { formatDigits } from '@/lib/i18n/numbers'
import { documentDate } from '@/lib/records/document-dates'
import { languageName } from '@/lib/records/language-name'

interface LineValueProps {
  line: DocumentLine | null
  /** What records are called, by kind and key. */
  names: ReadonlyMap<string, { name: string; lang: string }>
}

/** What one line of a record says, in words. */
export function LineValue({ line, names }: LineValueProps) {
  const t = useTranslations()
  const locale = useLocale() as Locale
  if (!line) return <span className="meta">{t('history.line.nothing')}</span>
  const { value } = line
  switch (value.type) {
    case 'text':
      return (
        <T lang={line.lang} as={line.lang ? 'div' : 'bdi'} className="line-text">
          <MixedText text={value.text} lang={line.lang ?? locale} />
        </T>
      )
    case 'number':
      return formatDigits(value.number, locale)
    case 'language':
      return languageName(value.code, locale)
    case 'languages':
      return joinList(
        value.codes.map((code) => languageName(code, locale)),
        locale,
      )
    case 'code':
      return (
        <code dir="ltr" className="line-text">
          {value.text}
        </code>
      )
    case 'word':
      return t(`${value.words}.${value.word}` as never)
    case 'flag':
      return t(value.isSet ? 'history.line.yes' : 'history.line.no')
    case 'date': {
      const { printed } = value.date
      return (
        <>
          <DateText value={documentDate(value.date)} />
          {printed ? (
            <>
              {' '}
              (
              <bdi dir={/\p{L}/u.test(printed) ? undefined : 'ltr'}>
                <MixedText text={printed} lang={locale} />
              </bdi>
              )
            </>
          ) : null}
        </>
      )
    }
    case 'record': {
      const named = names.get(`${value.noun} ${value.key}`)
      return named ? <T lang={named.lang}>{named.name}</T> : <code dir="ltr">{value.key}</code>
    }
    case 'hidden':
      return <span className="meta">{t('history.line.hidden')}</span>
  }
}
