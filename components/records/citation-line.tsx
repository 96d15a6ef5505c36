import { useLocale, useTranslations } from 'next-intl'
import { RecordLink } from '@/components/records/record-link'
import { T } from '@/components/ui/bidi-text'
import { Dots } from '@/components/ui/dots'
import { formatDate } from '@/lib/i18n/dates'
import { paths } from '@/lib/paths'
import { languageName } from '@/lib/records/language-name'
import type { Citation } from '@/lib/records/source-citation'

/** A source in one line: title, publisher, date, language. What it does not state is said to be not stated. */
export function CitationLine({ citation }: { citation: Citation }) {
  const t = useTranslations('common')
  const locale = useLocale()
  return (
    <>
      <RecordLink path={paths.source(citation.key)} record={citation} />
      <Dots as="span">
        {citation.publisher ? <T lang={citation.publisher.lang}>{citation.publisher.text}</T> : t('publisherNotStated')}
        {formatDate(citation.published, locale)}
        {languageName(citation.language, locale)}
      </Dots>
    </>
  )
}
