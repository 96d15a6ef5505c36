import { useLocale, useTranslations } from 'next-intl'
import { dataLicence } from '@/components/layout/navigation'
import { T } from '@/components/ui/bidi-text'
import { type CitedRecord, citationDate } from '@/lib/records/citation'

/** A record as a footnote or a list of works cites it, by the practice of the page's language. To be copied, not followed. */
export function CitationText({ record }: { record: CitedRecord }) {
  const t = useTranslations('cite')
  const locale = useLocale()
  return (
    <p className="cite-text">
      {t.rich('text', {
        about: t(`about.${record.noun}`),
        date: citationDate(record.changedOn, locale),
        title: () => <T lang={record.lang}>{record.title}</T>,
        address: () => <bdi dir="ltr">{record.address}</bdi>,
        licence: () => (
          <bdi lang="en" dir="ltr" className="whitespace-nowrap">
            {dataLicence.name}
          </bdi>
        ),
      })}
    </p>
  )
}
