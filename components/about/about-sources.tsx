import { useLocale, useTranslations } from 'next-intl'
import { CitationLine } from '@/components/records/citation-line'
import { MixedText } from '@/components/records/mixed-text'
import { RecordCard } from '@/components/records/record-card'
import type { Citation } from '@/lib/records/source-citation'

/** Every source of the registry: what it knows, it knows from these. */
export function AboutSources({ sources }: { sources: readonly Citation[] }) {
  const t = useTranslations('about')
  const locale = useLocale()
  return (
    <RecordCard id="sources" title={t('sourcesTitle')} note={<MixedText text={t('sourcesNote')} lang={locale} />}>
      {sources.map((source) => (
        <li key={source.key}>
          <CitationLine citation={source} />
        </li>
      ))}
    </RecordCard>
  )
}
