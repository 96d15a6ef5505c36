import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import type { DocumentLine } from '@/lib/history/document-lines'
import { storedDate } from '@/lib/records/stored-date'

interface LineValueProps {
  line: DocumentLine | null
  /** What records are called, by kind and key. */
  names: ReadonlyMap<string, { name: string; lang: string }>
}

/** What one line of a record says, in words. */
export function LineValue({ line, names }: LineValueProps) {
  const t = useTranslations()
  if (!line) return <span className="meta">{t('drafts.record.nothing')}</span>
  const { value } = line
  switch (value.type) {
    case 'text':
      return (
        <T lang={line.lang} as={line.lang ? 'div' : 'bdi'} className="line-text">
          {value.text}
        </T>
      )
    case 'word':
      return t(`${value.words}.${value.word}` as never)
    case 'flag':
      return t(value.isSet ? 'drafts.form.yes' : 'drafts.form.no')
    case 'date': {
      const { date, precision, calendar, printed } = value.date
      return (
        <>
          <DateText value={storedDate(new Date(`${date}T00:00:00Z`), precision, calendar)} />
          {printed ? (
            <>
              {' '}
              (<bdi>{printed}</bdi>)
            </>
          ) : null}
        </>
      )
    }
    case 'record': {
      const named = names.get(`${value.noun} ${value.key}`)
      return named ? <T lang={named.lang}>{named.name}</T> : <code dir="ltr">{value.key}</code>
    }
  }
}
