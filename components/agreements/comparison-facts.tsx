import { useTranslations } from 'next-intl'
import { SigningDateMark } from '@/components/records/disagreement-mark'
import { DateText } from '@/components/ui/date-text'
import type { TextAuthenticity } from '@/lib/agreements/text-authenticity'
import type { PartialDate } from '@/lib/i18n/dates'
import { useAuthenticityFacts } from './authenticity-facts'

interface ComparisonFactsProps {
  comparison: { key: string; signed: PartialDate; datesDiffer: boolean; authenticity: TextAuthenticity }
}

/** Under the title of a comparison: when the agreement was signed, and which of its texts decides. */
export function ComparisonFacts({ comparison }: ComparisonFactsProps) {
  const t = useTranslations('text')
  const { signed, datesDiffer, authenticity } = comparison
  const facts = useAuthenticityFacts(authenticity)
  return (
    <>
      {signed.precision === 'unknown' && !datesDiffer ? null : (
        <p>
          {t('signed')}: <DateText value={signed} form="dual" />
          <SigningDateMark agreement={comparison} />
        </p>
      )}
      {facts.map(({ key, term, value, note }) => (
        <p key={key}>
          {term}: {value}
          {note ? <> — {note}</> : null}
        </p>
      ))}
    </>
  )
}
