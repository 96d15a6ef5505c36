import { useTranslations } from 'next-intl'
import { RecordLink } from '@/components/records/record-link'
import { Section } from '@/components/ui/section'
import type { Locale } from '@/lib/i18n/locales'
import { groupOutcomes, outcomeAccounts } from '@/lib/outcomes/outcome-grouping'
import type { Outcome } from '@/lib/outcomes/outcome-types'
import { paths } from '@/lib/paths'
import { AccountCard } from './account-card'

interface OutcomeRowsProps {
  outcomes: readonly Outcome[]
  locale: Locale
}

/** Outcomes of a list by agreement, and by whoever told of them. */
export function OutcomeRows({ outcomes, locale }: OutcomeRowsProps) {
  const t = useTranslations('outcomes')
  return groupOutcomes(outcomes, locale).map(({ agreement, outcomes }) => (
    <Section
      key={agreement?.key ?? ''}
      id={agreement ? `for-${agreement.key}` : 'without-clause'}
      title={agreement ? <RecordLink path={paths.agreement(agreement.key)} record={agreement} /> : t('withoutClause')}
      meta={t('count', { count: outcomes.length })}
    >
      <div className="stack">
        {outcomeAccounts(outcomes).map(({ id, outcomes }) => (
          <AccountCard key={id} outcomes={outcomes} />
        ))}
      </div>
    </Section>
  ))
}
