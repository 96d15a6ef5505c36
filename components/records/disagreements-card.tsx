import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { type Disagreement, unplaced } from '@/lib/records/other-values'
import type { RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { DisagreementNote } from './disagreement-note'
import { useFieldWords } from './field-words'

interface DisagreementsCardProps {
  noun: RecordNoun
  disagreements: readonly Disagreement[]
  /** The fields whose notes stand beside their facts. */
  placed: readonly string[]
  /** What the record states in the others, as far as the page can say it. */
  followed?: Readonly<Record<string, ReactNode>>
}

/** The facts on which sources disagree and that have no row of their own on the page. */
export function DisagreementsCard({ noun, disagreements, placed, followed = {} }: DisagreementsCardProps) {
  const t = useTranslations('disagreements')
  const { labels } = useFieldWords(noun, recordShapes[noun].fields)
  const shown = unplaced(disagreements, placed)
  if (shown.length === 0) return null
  return (
    <Card id="disagreements" title={t('title')}>
      <div className="stack">
        {shown.map((disagreement) => (
          <DisagreementNote
            key={disagreement.field}
            disagreement={disagreement}
            followed={followed[disagreement.field]}
            label={labels[disagreement.field] ?? disagreement.field}
            isListed
          />
        ))}
      </div>
    </Card>
  )
}
