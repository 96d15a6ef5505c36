import { useTranslations } from 'next-intl'
import { RecordCard } from '@/components/records/record-card'
import { RecordLink } from '@/components/records/record-link'
import { RecordLinks } from '@/components/records/record-links'
import { paths } from '@/lib/paths'
import type { SourcePage } from '@/lib/sources/source-types'

/** The agreements that a source tells of, with the clauses that were recorded from it. */
export function RecordedAgreementsCard({ source }: { source: SourcePage }) {
  const t = useTranslations('sources')
  return (
    <RecordCard id="agreements" title={t('agreements')}>
      {source.agreements.map((agreement) => (
        <li key={agreement.key}>
          <h3>
            <RecordLink path={paths.agreement(agreement.key)} record={agreement} />
          </h3>
          <RecordLinks
            records={agreement.clauses}
            pathOf={(clause) => paths.clause(clause.agreement.key, clause.number)}
          />
        </li>
      ))}
    </RecordCard>
  )
}
