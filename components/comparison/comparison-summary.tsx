import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Foreign } from '@/components/ui/foreign'
import { Joined } from '@/components/ui/joined'
import type { ComparisonColumn } from '@/lib/comparison/comparison-column'
import { rowsByHolders, type ThemeRow } from '@/lib/comparison/comparison-rule'
import { AgreementNames } from './agreement-names'
import { themeAnchor } from './comparison-table'

type Row = ThemeRow<ComparisonColumn['promises'][number]>

interface ComparisonSummaryProps {
  columns: readonly ComparisonColumn[]
  themes: readonly Row[]
  /** The page on which a row stands, without its anchor; empty where it is this one. */
  pageOf: (row: Row) => string
}

/** In words: which themes the agreements have in common, which only some have, and where they stand differently. */
export function ComparisonSummary({ columns, themes, pageOf }: ComparisonSummaryProps) {
  const t = useTranslations('comparison.summary')
  const noTheme = useTranslations('comparison.table')('noTheme')
  const links = (rows: readonly Row[]) => () => (
    <Joined plain>
      {rows.map((row) => (
        <a key={themeAnchor(row)} href={`${pageOf(row)}#${themeAnchor(row)}`}>
          {row.theme ? <Foreign lang={row.theme.locale}>{row.theme.name}</Foreign> : noTheme}
        </a>
      ))}
    </Joined>
  )
  const names = (at: readonly number[]) => () => <AgreementNames agreements={columns} at={at} />
  const differing = themes.filter(({ standing }) => standing === 'differs')
  const unknown = columns.flatMap(({ clauses }, index) => (clauses.length === 0 ? [index] : []))
  const known = columns.length - unknown.length
  return (
    <Card id="summary" title={t('title')}>
      <ul className="compare-summary">
        {rowsByHolders(themes).map(({ holders, rows }) => (
          <li key={holders.join(' ')}>
            {holders.length === columns.length
              ? t.rich('all', { themes: links(rows) })
              : t.rich(holders.length === 1 && known > 1 ? 'only' : 'in', {
                  holders: holders.length === 1 ? 'one' : 'several',
                  agreements: names(holders),
                  themes: links(rows),
                })}
          </li>
        ))}
        {differing.length > 0 ? <li>{t.rich('differs', { themes: links(differing) })}</li> : null}
        {unknown.length > 0 ? <li>{t.rich('unknown', { agreements: names(unknown) })}</li> : null}
      </ul>
    </Card>
  )
}
