import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { Citation } from '@/lib/records/source-citation'
import { CitationLine } from './citation-line'

/** The sources that a record rests on. */
export function SourceCard({ citations, aside = false }: { citations: readonly Citation[]; aside?: boolean }) {
  const t = useTranslations('common')
  if (citations.length === 0) return null
  return (
    <Card id="sources" title={t('sources')} flush aside={aside}>
      <ul className="rows">
        {citations.map((citation) => (
          <li key={citation.key}>
            <CitationLine citation={citation} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
