import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { DateRangeText, DateText } from '@/components/ui/date-text'
import { TextLink } from '@/components/ui/text-link'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'

interface YearListCardProps {
  id: 'signed' | 'meetings' | 'decisions' | 'outcomes' | 'films'
  items: readonly {
    key: string
    name: string
    locale: Locale
    path: string
    date?: PartialDate
    until?: PartialDate | undefined
  }[]
  /** The list that holds the same, where there is one. */
  list?: string
}

/** What happened in a year in one way, the earliest first. Nothing where nothing did: the sentence above says so. */
export function YearListCard({ id, items, list }: YearListCardProps) {
  const t = useTranslations('year')
  if (items.length === 0) return null
  return (
    <Card id={id} title={t(`title.${id}`)} meta={list ? <TextLink path={list}>{t('asList')}</TextLink> : null}>
      <ul className="year-list">
        {items.map(({ key, name, locale, path, date, until }) => (
          <li key={key}>
            <TextLink path={path} lang={locale}>
              {name}
            </TextLink>
            {date ? (
              <span className="meta">
                {' '}
                {until ? <DateRangeText from={date} to={until} /> : <DateText value={date} />}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
