import { useLocale, useTranslations } from 'next-intl'
import { RecordLink } from '@/components/records/record-link'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'
import type { ClauseReference } from '@/lib/records/record-references'

/** A clause by its heading and number, with the agreement that it belongs to. */
export function ClauseLink({ clause }: { clause: ClauseReference }) {
  const t = useTranslations('common')
  const locale = useLocale()
  return (
    <>
      <RecordLink path={paths.clause(clause.agreement.key, clause.number)} record={clause} />
      <span className="meta dots [&_a]:inline-block [&_a]:py-0.5">
        <span>{t('clauseNumber', { number: formatClauseNumber(String(clause.number), locale) })}</span>
        <span>
          <RecordLink path={paths.agreement(clause.agreement.key)} record={clause.agreement} />
        </span>
      </span>
    </>
  )
}

export function ClauseLinks({ clauses }: { clauses: readonly ClauseReference[] }) {
  return (
    <ul>
      {clauses.map((clause) => (
        <li key={clause.key} className="py-1">
          <ClauseLink clause={clause} />
        </li>
      ))}
    </ul>
  )
}
