import { useLocale, useTranslations } from 'next-intl'
import { SideChips } from '@/components/clauses/side-chips'
import { DisputeLink } from '@/components/disputes/dispute-mark'
import { TextLink } from '@/components/ui/text-link'
import type { ComparisonColumn } from '@/lib/comparison/comparison-column'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'

/** How many clauses a cell names; the page of the agreement has all. */
const mostNamed = 12

interface ComparisonCellProps {
  agreement: ComparisonColumn
  clauses: ComparisonColumn['promises']
  /** What is said where there is none. */
  nothing: string
}

/** What one agreement has under one theme: its clauses, each with the word of each side. */
export function ComparisonCell({ agreement, clauses, nothing }: ComparisonCellProps) {
  const t = useTranslations()
  const locale = useLocale()
  if (agreement.clauses.length === 0) return <p className="meta">{t('comparison.table.clausesUnknown')}</p>
  if (clauses.length === 0) return <p className="meta">{nothing}</p>
  const more = clauses.length - mostNamed
  return (
    <ul className="compare-clauses">
      {clauses.slice(0, mostNamed).map((clause) => (
        <li key={clause.id}>
          <p className="compare-clause">
            <bdi className="matrix-number">
              {formatClauseNumber(clause.printedNumber ?? String(clause.number), locale)}
            </bdi>{' '}
            <TextLink path={paths.clause(agreement.key, clause.number)} lang={clause.headingLocale}>
              {clause.heading}
            </TextLink>
          </p>
          <SideChips sides={clause.sides} />
          {clause.openDisputes > 0 ? <DisputeLink agreementKey={agreement.key} number={clause.number} /> : null}
        </li>
      ))}
      {more > 0 ? (
        <li>
          <TextLink path={`${paths.agreement(agreement.key)}#clauses`}>
            {t('agreements.row.more', { count: more })}
          </TextLink>
        </li>
      ) : null}
    </ul>
  )
}
