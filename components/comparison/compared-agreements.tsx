import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { type ComparisonQuestion, comparisonQuery, fewestCompared } from '@/lib/comparison/comparison-question'
import type { ComparedAgreement } from '@/lib/comparison/comparison-types'
import { shownRows } from '@/lib/comparison/shown-rows'
import { inLocale, paths } from '@/lib/paths'
import { ComparisonSummary } from './comparison-summary'
import { ComparisonTable } from './comparison-table'
import { ComparisonFiles, ComparisonTools } from './comparison-tools'

interface ComparedAgreementsProps {
  question: ComparisonQuestion
  agreements: readonly ComparedAgreement[]
  /** ISO day. */
  today: string
}

/** Several agreements side by side: in short, the table, and the table as a file. */
export function ComparedAgreements({ question, agreements, today }: ComparedAgreementsProps) {
  const t = useTranslations('comparison')
  const locale = useLocale()
  const { columns, allThemes, facts, themes, hidden } = shownRows(agreements, question.onlyDifferences, today)
  const allRows = paths.compare() + comparisonQuery(question, { onlyDifferences: false })
  const keys = agreements.map(({ key }) => key)
  const withoutHref = (key: string) =>
    keys.length > fewestCompared
      ? paths.compare() + comparisonQuery(question, { country: null, asked: keys.filter((other) => other !== key) })
      : null
  return (
    <>
      <ComparisonTools question={question} />
      <ComparisonSummary
        columns={columns}
        themes={allThemes}
        pageOf={(row) => (themes.includes(row) ? '' : inLocale(locale, allRows))}
      />
      {hidden > 0 ? (
        <p className="meta">
          {t('alike', { count: hidden })} <TextLink path={allRows}>{t('tool.all')}</TextLink>
        </p>
      ) : null}
      {facts.length + themes.length > 0 ? (
        <ComparisonTable columns={columns} facts={facts} themes={themes} withoutHref={withoutHref} />
      ) : (
        <p>{t('noneDiffer')}</p>
      )}
      <ComparisonFiles question={question} />
    </>
  )
}
