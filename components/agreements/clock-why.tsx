import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ClockReason } from '@/lib/agreements/clock-reason'
import type { Span } from '@/lib/agreements/day-math'
import { formatDate } from '@/lib/i18n/dates'

export interface ClockWhyProps {
  reasons: readonly ClockReason[]
  /** The name of a party, marked with its language. */
  nameOf: (partyId: string) => ReactNode
}

/** Why an answer of the clock is what it is, one sentence a rule or a fact, folded away until somebody asks. */
export function ClockWhy({ reasons, nameOf }: ClockWhyProps) {
  const t = useTranslations('terms')
  const write = useReasonText(nameOf)
  if (reasons.length === 0) return null
  return (
    <details>
      <summary>{t('why')}</summary>
      <ul className="rows-plain">
        {reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>{write(reason)}</li>
        ))}
      </ul>
    </details>
  )
}

function useReasonText(nameOf: ClockWhyProps['nameOf']): (reason: ClockReason) => ReactNode {
  const t = useTranslations('terms')
  const locale = useLocale()
  const writeSpan = useSpanText()
  return (reason) =>
    t.rich(`reason.${reason.code}`, {
      ...('date' in reason ? { date: formatDate(reason.date, locale) } : {}),
      ...('count' in reason ? { count: reason.count } : {}),
      ...('span' in reason ? { span: writeSpan(reason.span) } : {}),
      ...('partyId' in reason ? { party: () => nameOf(reason.partyId) } : {}),
    })
}

/** A length of time in words: "6 months". */
export function useSpanText(): (span: Span) => string {
  const t = useTranslations('terms.span')
  return ({ count, unit }) => t(unit, { count })
}
