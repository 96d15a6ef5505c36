import { useLocale, useTranslations } from 'next-intl'
import { MixedText } from '@/components/records/mixed-text'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import { type Fact, FactsList } from '@/components/ui/facts-list'
import { LanguageNote } from '@/components/ui/language-note'
import { Tag } from '@/components/ui/tag'
import { languageName } from '@/lib/records/language-name'
import type { SourcePage } from '@/lib/sources/source-types'

/** Who published it, under what title, when and in which language; and the checksum of the archived file. */
export function SourceFacts({ source }: { source: SourcePage }) {
  const t = useTranslations('sources')
  const common = useTranslations('common')
  const locale = useLocale()
  const { publisher, titlePrinted } = source
  // A machine's date says nothing that the formatted one does not.
  const printedDate = /^\d{4}-\d{2}-\d{2}$/.test(source.publishedPrinted ?? '') ? null : source.publishedPrinted
  const facts: Fact[] = [
    {
      key: 'publisher',
      term: t('publisher'),
      value: publisher ? (
        <T lang={publisher.lang} badge={<LanguageNote lang={publisher.lang} short />}>
          {publisher.text}
        </T>
      ) : (
        common('notStated')
      ),
    },
    {
      key: 'title',
      term: t('title'),
      value: titlePrinted ? <T lang={source.language}>{titlePrinted}</T> : t('noTitle'),
      note: source.titleIsOurs ? <Tag dashed>{t('titleIsOurs')}</Tag> : t('titleAsPrinted'),
    },
    {
      key: 'date',
      term: t('date'),
      value: <DateText value={source.published} form="dual" />,
      note: printedDate ? <T lang={source.language}>{printedDate}</T> : undefined,
    },
    { key: 'language', term: t('language'), value: languageName(source.language, locale) },
  ]
  if (source.url) {
    facts.push({
      key: 'url',
      term: t('address'),
      value: (
        <a href={source.url} rel="noopener" dir="ltr">
          {source.url}
        </a>
      ),
    })
  }
  if (source.sha256) {
    facts.push({
      key: 'sha256',
      term: <MixedText text={t('checksum')} lang={locale} />,
      value: (
        <code dir="ltr" className="break-all">
          {source.sha256}
        </code>
      ),
      note: t('checksumNote'),
    })
  }
  return <FactsList layout="rows" facts={facts} />
}
