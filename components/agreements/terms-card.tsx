import { useTranslations } from 'next-intl'
import { disagreementOn, withDisagreement } from '@/components/records/fact-disagreement'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { type Fact, FactsList } from '@/components/ui/facts-list'
import type { AgreementClock } from '@/lib/agreements/agreement-clock'
import type { AgreementTerms } from '@/lib/agreements/agreement-terms'
import type { Disagreement } from '@/lib/records/other-values'
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
  disagreements: readonly Disagreement[]
}

/**
 * Since when, until when and on what terms the document is in force: what the record states, and beside it what follows from
 * that, with the reasons. Nothing where nobody states anything.
 */
export function TermsCard(props: TermsCardProps) {
  const t = useTranslations('terms')
  const facts = useDisputedFacts([...useClockFacts(props), ...useTermFacts(props)], props)
  if (facts.length === 0) return null
  return (
    <Card id="terms" title={t('title')}>
      <FactsList layout="rows" facts={facts} />
    </Card>
  )
}

/** What other sources say of the beginning and the duration; each has a row then, also where the record does not state it. */
function useDisputedFacts(facts: Fact[], { disagreements, terms }: TermsCardProps): Fact[] {
  const t = useTranslations('terms')
  const stated = {
    entry: terms.entry.stated.precision === 'unknown' ? t('notKnown') : <DateText value={terms.entry.stated} />,
    duration: t(`durationKind.${terms.duration}`),
  }
  const rows = [...facts]
  for (const [field, keys] of [
    ['entry', ['entry']],
    ['duration', ['duration', 'initialTerm']],
  ] as const) {
    if (!disagreementOn(disagreements, field)) continue
    const found = rows.findIndex(({ key }) => keys.some((one) => one === key))
    const place = found < 0 ? rows.length : found
    const row = rows[place] ?? { key: field, term: t(`fact.${field}`), value: stated[field] }
    rows[place] = withDisagreement(row, { disagreements, field, followed: stated[field] })
  }
  return rows
}
