import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import { Dots } from '@/components/ui/dots'
import { TextLink } from '@/components/ui/text-link'
import type { PartialDate } from '@/lib/i18n/dates'
import { paths } from '@/lib/paths'
import type { NamedLink } from '@/lib/records/named-link'
import type { Passage } from '@/lib/records/passage'

/** Where something official stands: its number, its address and the source that tells of it. */
export interface Reference {
  number: string | null
  url: string | null
  source: NamedLink | null
}

interface CitingProps {
  name: Passage | null
  reference: Reference
  date: PartialDate
}

/** An act, a register entry or a place in a gazette in one line. What nobody states is left out. */
export function Citing({ name, reference: { number, url, source }, date }: CitingProps) {
  const t = useTranslations('terms')
  return (
    <Dots as="span" className="">
      {name ? <T lang={name.lang}>{name.text}</T> : null}
      {number ? <span>{t.rich('number', { n: () => <T dir="ltr">{number}</T> })}</span> : null}
      {date.precision === 'unknown' ? null : <DateText value={date} />}
      {url ? (
        <a href={url} rel="nofollow noopener">
          {t('link')}
        </a>
      ) : null}
      {source ? (
        <span>
          {t.rich('source', {
            source: () => (
              <TextLink path={paths.source(source.key)} lang={source.locale}>
                {source.name}
              </TextLink>
            ),
          })}
        </span>
      ) : null}
    </Dots>
  )
}
