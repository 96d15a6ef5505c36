import type { ReactNode } from 'react'
import { T } from '@/components/ui/bidi-text'
import { TextLink } from '@/components/ui/text-link'
import type { Reference } from '@/lib/records/reference'

interface MatrixTableProps {
  /** Not the title of the section around it: both are named regions. */
  caption: string
  rows: readonly Reference[]
  columns: readonly Reference[]
  rowPath: (row: Reference) => string
  /** The mark of a cell, null where there is nothing to count. */
  cellOf: (row: Reference, column: Reference) => ReactNode
  /** A row and a column that are the same thing. */
  isOwn?: (row: Reference, column: Reference) => boolean
}

/** A table that is its own picture. On a narrow screen the same as a list: what has no mark is left out. */
export function MatrixTable({ caption, rows, columns, rowPath, cellOf, isOwn = () => false }: MatrixTableProps) {
  return (
    <>
      {/* Wider than a narrow column perhaps: it scrolls, and so takes the focus. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className="matrix-frame" aria-label={caption} tabIndex={0}>
        <table className="matrix">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <td />
              {columns.map(({ key, name, locale }) => (
                <th key={key} scope="col">
                  <T lang={locale} as="span">
                    {name}
                  </T>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  <TextLink path={rowPath(row)} lang={row.locale}>
                    {row.name}
                  </TextLink>
                </th>
                {columns.map((column) => (
                  <td key={column.key} data-own={isOwn(row, column) ? '' : undefined}>
                    {cellOf(row, column)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ul className="matrix-list" aria-label={caption}>
        {rows.map((row) => (
          <li key={row.key}>
            <TextLink path={rowPath(row)} lang={row.locale}>
              {row.name}
            </TextLink>
            <ul>
              {columns.map((column) => {
                const cell = cellOf(row, column)
                return cell ? (
                  <li key={column.key}>
                    {cell} <T lang={column.locale}>{column.name}</T>
                  </li>
                ) : null
              })}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}
