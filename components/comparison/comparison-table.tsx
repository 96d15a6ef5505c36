import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { T } from '@/components/ui/bidi-text'
import { Foreign } from '@/components/ui/foreign'
import { TextLink } from '@/components/ui/text-link'
import type { ComparisonColumn, FactRow } from '@/lib/comparison/comparison-column'
import type { ThemeRow } from '@/lib/comparison/comparison-rule'
import { factWord } from '@/lib/comparison/comparison-words'
import { inLocale, paths } from '@/lib/paths'
import { ComparisonCell } from './comparison-cell'
import { FactDifference } from './fact-difference'
import { FactValue } from './fact-value'
import { ThemeDifference } from './theme-difference'
import './comparison.css'
import './comparison-wide.css'
import './comparison-print.css'

type Row = ThemeRow<ComparisonColumn['promises'][number]>

interface ComparisonTableProps {
  columns: readonly ComparisonColumn[]
  facts: readonly FactRow[]
  themes: readonly Row[]
  /** The comparison without one of its agreements; null where too few would be left. */
  withoutHref: (key: string) => string | null
}

/** Facts and themes in rows, agreements in columns. On a phone the cells of a row stand below each other, each named. */
export function ComparisonTable({ columns, facts, themes, withoutHref }: ComparisonTableProps) {
  const t = useTranslations('comparison.table')
  const all = useTranslations()
  return (
    <div className="compare-frame" data-columns={columns.length}>
      <table className="compare">
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rowHead')}</th>
            {columns.map((agreement) => (
              <ColumnHead key={agreement.key} agreement={agreement} withoutHref={withoutHref(agreement.key)} />
            ))}
          </tr>
        </thead>
        {facts.length > 0 ? (
          <tbody>
            <GroupHead columns={columns}>{t('facts')}</GroupHead>
            {facts.map((row) => (
              <tr key={row.key} id={`fact-${row.key}`} data-once={row.isOne ? 'true' : undefined}>
                <th scope="row">
                  <span className="compare-row-name">{factWord(row.key, all)}</span>
                  <FactDifference row={row} columns={columns} />
                </th>
                {columns.map((agreement) => (
                  <Cell key={agreement.key} agreement={agreement}>
                    <FactValue fact={row.key} agreement={agreement} />
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
        ) : null}
        {themes.length > 0 ? (
          <tbody>
            <GroupHead columns={columns}>{t('themes')}</GroupHead>
            {themes.map((row) => (
              <ThemeCells key={row.theme?.key ?? ''} row={row} columns={columns} />
            ))}
          </tbody>
        ) : null}
      </table>
    </div>
  )
}

function ColumnHead({ agreement, withoutHref }: { agreement: ComparisonColumn; withoutHref: string | null }) {
  const t = useTranslations('comparison.tool')
  const locale = useLocale()
  return (
    <th scope="col">
      <TextLink path={paths.agreement(agreement.key)} lang={agreement.locale}>
        {agreement.name}
      </TextLink>
      {withoutHref ? (
        <a
          className="compare-without"
          href={inLocale(locale, withoutHref)}
          aria-label={t('removeNamed', { agreement: agreement.name })}
          data-screen-only
        >
          {t('remove')}
        </a>
      ) : null}
    </th>
  )
}

function GroupHead({ columns, children }: { columns: readonly unknown[]; children: ReactNode }) {
  return (
    <tr className="compare-group">
      <th scope="rowgroup" colSpan={columns.length + 1}>
        <span>{children}</span>
      </th>
    </tr>
  )
}

function ThemeCells({ row, columns }: { row: Row; columns: readonly ComparisonColumn[] }) {
  const t = useTranslations('comparison.table')
  return (
    <tr id={themeAnchor(row)}>
      <th scope="row">
        <span className="compare-row-name">
          {row.theme ? <Foreign lang={row.theme.locale}>{row.theme.name}</Foreign> : t('noTheme')}
        </span>
        <ThemeDifference row={row} agreements={columns} />
      </th>
      {columns.map((agreement, index) => (
        <Cell key={agreement.key} agreement={agreement}>
          <ComparisonCell
            agreement={agreement}
            clauses={row.cells[index] ?? []}
            nothing={row.theme ? t('nothing') : t('nothingElse')}
          />
        </Cell>
      ))}
    </tr>
  )
}

/** The place of a row on the page. */
export function themeAnchor({ theme }: { theme: { key: string } | null }): string {
  return theme ? `theme-${theme.key}` : 'without-theme'
}

function Cell({ agreement, children }: { agreement: ComparisonColumn; children: ReactNode }) {
  return (
    <td>
      <p className="compare-of">
        <T lang={agreement.locale}>{agreement.name}</T>
      </p>
      {children}
    </td>
  )
}
