import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export interface DataColumn {
  key: string
  label: ReactNode
  isNumber?: boolean
}

export interface DataRow {
  key: string
  /** In the order of the columns; the first names the row. */
  cells: readonly ReactNode[]
}

interface DataTableProps {
  /** Names the table; also the name of its scrolling frame on narrow screens. */
  caption: string
  hideCaption?: boolean
  columns: readonly DataColumn[]
  rows: readonly DataRow[]
}

export function DataTable({ caption, hideCaption = false, columns, rows }: DataTableProps) {
  const t = useTranslations('ui')
  return (
    <section
      className="table-frame"
      aria-label={t('scrollable', { name: caption })}
      // The frame scrolls sideways on a phone, and a keyboard must reach it.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
    >
      <table className="table">
        <caption className={hideCaption ? 'sr-only' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, isNumber }) => (
              <th key={key} scope="col" className={isNumber ? 'number' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {columns.map(({ key, isNumber }, index) => {
                const cell = row.cells[index]
                return index === 0 ? (
                  <th key={key} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={key} className={isNumber ? 'number' : undefined}>
                    {cell}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
