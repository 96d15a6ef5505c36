import { partialDateText } from '@/lib/exchange/exchange-dates'
import type { Words } from '@/lib/exchange/exchange-words'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import type { WritableSheet } from '@/lib/tables/table-types'
import type { AttentionKind } from './attention-filter'
import type { AttentionRow } from './attention-queries'

/** What programs read, the same in every language: keys, codes, ISO dates. */
const machineColumns = ['clause', 'agreement', 'number', 'party', 'status', 'asOf', 'disputed', 'due'] as const

/**
 * A list of what asks for attention as a table: a line for every word of a side on every clause of the list; of what is overdue a line for
 * each report that is owed. Columns for programs come first, under names that never change; those for readers follow, under names in
 * their language.
 */
export function attentionSheet(
  kind: AttentionKind,
  rows: readonly AttentionRow[],
  locale: Locale,
  t: Words,
): Omit<WritableSheet, 'name'> {
  const labels = {
    agreement: t('comparison.file.agreement'),
    clause: t('inTime.clause'),
    party: t('inTime.side'),
    status: t('inTime.said'),
    asOf: t('attention.file.asOf'),
    ...(kind === 'overdue' ? { due: t('attention.file.due') } : {}),
  }
  const lines = rows.flatMap((row) => {
    const { agreement, owed } = row
    const printed = formatClauseNumber(row.printedNumber ?? String(row.number), locale)
    const sides = owed ? row.sides.filter(({ partyId }) => partyId === owed.partyId) : row.sides
    return sides.map((side) => {
      const asOf = side.latest?.asOf ?? null
      return {
        ...{ clause: row.key, agreement: agreement.key, number: String(row.number), party: side.code },
        ...{ status: side.status, asOf: asOf ? partialDateText(asOf) : '', disputed: row.isDisputed ? 'yes' : 'no' },
        due: owed?.dueOn ?? '',
        [labels.agreement]: agreement.name,
        [labels.clause]: `${printed}. ${row.heading}`,
        [labels.party]: side.name,
        [labels.status]: t(`status.label.${side.status}`),
        [labels.asOf]: asOf ? formatDate(asOf, locale) : '',
        ...(labels.due && owed ? { [labels.due]: formatDate({ date: owed.dueOn, precision: 'day' }, locale) } : {}),
      }
    })
  })
  return { columns: [...machineColumns, ...Object.values(labels)], rows: lines }
}
