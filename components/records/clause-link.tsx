import { useLocale, useTranslations } from 'next-intl'
import { RecordLink } from '@/components/records/record-link'
import { Dots } from '@/components/ui/dots'
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
      <Dots as="span">
        {t('clauseNumber', { number: formatClauseNumber(String(clause.number), locale) })}
        <RecordLink path={paths.agreement(clause.agreement.key)} record={clause.agreement} />
      </Dots>
    </>
  )
}

export function ClauseLinks({ clauses }: { clauses: readonly ClauseReference[] }) {
  if (clauses.length === 0) return null
  return (
    <ul>
      {clauses.map((clause) => (
        <li key={clause.key} className="py-1 first:pt-0 last:pb-0">
          <ClauseLink clause={clause} />
        </li>
      ))}
    </ul>
  )
}
