import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { FactsList } from '@/components/ui/facts-list'
import type { AgreementClock } from '@/lib/agreements/agreement-clock'
import type { AgreementTerms } from '@/lib/agreements/agreement-terms'
import type { Passage } from '@/lib/records/passage'
import { useClockFacts } from './clock-facts'
import type { ClockWhyProps } from './clock-why'
import { useTermFacts } from './term-facts'

export interface TermsCardProps {
  terms: AgreementTerms
  clock: AgreementClock
  entryCause: Passage | null
  survivalNote: Passage | null
  nameOf: ClockWhyProps['nameOf']
}

/**
 * Since when, until when and on what terms the document is in force: what the record states, and beside it what follows from
 * that, with the reasons. Nothing where nobody states anything.
 */
export function TermsCard(props: TermsCardProps) {
  const t = useTranslations('terms')
  const facts = [...useClockFacts(props), ...useTermFacts(props)]
  if (facts.length === 0) return null
  return (
    <Card id="terms" title={t('title')}>
      <FactsList layout="rows" facts={facts} />
    </Card>
  )
}
