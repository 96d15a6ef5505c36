import { reportedOf } from '@/lib/clauses/status-order'
import { partialDateText } from '@/lib/exchange/exchange-dates'
import type { Words } from '@/lib/exchange/exchange-words'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber, formatNumber } from '@/lib/i18n/numbers'
import type { WritableSheet } from '@/lib/tables/table-types'
import { type ComparisonColumn, type FactKey, partyName } from './comparison-column'
import { factDifferenceText, factWord, themeDifferenceText } from './comparison-words'
import type { ShownRows } from './shown-rows'

/** What programs read, the same in every language: codes, keys, ISO dates. */
const machineColumns = ['row', 'key', 'agreement', 'clause', 'party', 'value', 'asOf', 'disputed'] as const

type Line = Partial<Record<(typeof machineColumns)[number], string>> & {
  party?: string
  partyWord?: string
  clauseWord?: string
  valueWord?: string
}

/**
 * A comparison as a table: a line for every fact of every agreement and for every word of a side. Columns for programs come first,
 * under names that never change; those for readers follow, under names in their language.
 */
export function comparisonSheet(
  { columns, facts, themes }: ShownRows,
  locale: Locale,
  t: Words,
): Omit<WritableSheet, 'name'> {
  const labels = {
    row: t('comparison.table.rowHead'),
    agreement: t('comparison.file.agreement'),
    clause: t('agreements.matrix.clause'),
    party: t('comparison.file.party'),
    value: t('comparison.file.value'),
    difference: t('comparison.file.difference'),
  }
  const written = (kind: 'fact' | 'theme', key: string, name: string, difference: string) => {
    return (agreement: ComparisonColumn, { partyWord, clauseWord, valueWord, ...line }: Line) => ({
      ...{ row: kind, key, agreement: agreement.key, ...line },
      [labels.row]: name,
      [labels.agreement]: agreement.name,
      [labels.clause]: clauseWord ?? '',
      [labels.party]: partyWord ?? '',
      [labels.value]: valueWord ?? '',
      [labels.difference]: difference,
    })
  }
  const factLines = facts.flatMap((row) => {
    const write = written('fact', row.key, factWord(row.key, t), factDifferenceText(row, columns, locale, t))
    return columns.flatMap((column) => linesOf[row.key](column, locale, t).map((line) => write(column, line)))
  })
  const themeLines = themes.flatMap((row) => {
    const name = row.theme?.name ?? t('comparison.table.noTheme')
    const write = written('theme', row.theme?.key ?? '', name, themeDifferenceText(row, columns, locale, t))
    return columns.flatMap((column, index) =>
      clauseLines(column, row.cells[index] ?? [], locale, t).map((line) => write(column, line)),
    )
  })
  return { columns: [...machineColumns, ...Object.values(labels)], rows: [...factLines, ...themeLines] }
}

function clauseLines(
  column: ComparisonColumn,
  clauses: ComparisonColumn['promises'],
  locale: Locale,
  t: Words,
): Line[] {
  if (column.clauses.length === 0) return [{ valueWord: t('comparison.table.clausesUnknown') }]
  if (clauses.length === 0) return [{ valueWord: t('comparison.table.nothing') }]
  return clauses.flatMap((clause) =>
    clause.sides.map((side): Line => {
      const party = column.parties.find(({ id }) => id === side.partyId)
      const number = formatClauseNumber(clause.printedNumber ?? String(clause.number), locale)
      return {
        clause: String(clause.number),
        clauseWord: `${number}. ${clause.heading}`,
        party: party && partyName(party),
        partyWord: side.name,
        value: side.status,
        valueWord: t(`status.label.${side.status}`),
        asOf: side.latest ? partialDateText(side.latest.asOf) : '',
        disputed: clause.openDisputes > 0 ? 'yes' : 'no',
      }
    }),
  )
}

const linesOf: Record<FactKey, (column: ComparisonColumn, locale: Locale, t: Words) => Line[]> = {
  parties: ({ parties }) =>
    parties.map((party) => ({
      party: partyName(party),
      partyWord: party.countryName,
      value: party.bodyKey,
      valueWord: party.name,
    })),
  signed: ({ signed }, locale) => [{ value: partialDateText(signed), valueWord: formatDate(signed, locale) }],
  stage: ({ stage }, _, t) => [{ value: stage, valueWord: t(`agreements.stage.${stage}`) }],
  clauses: ({ clauses, promises }, _, t) => [
    clauses.length === 0
      ? { valueWord: t('agreements.noClauses') }
      : { value: String(promises.length), valueWord: t('agreements.clauseCount', { count: promises.length }) },
  ],
  reports: ({ clauses, promises, sides }, _, t) =>
    clauses.length === 0
      ? [{ valueWord: t('comparison.table.clausesUnknown') }]
      : sides.map((side) => {
          const reported = reportedOf(side.counts)
          return {
            ...ofSide(side),
            value: String(reported),
            valueWord:
              reported === 0
                ? t('agreements.progress.silent')
                : t('agreements.progress.reported', { reported, total: promises.length }),
          }
        }),
  rhythm: ({ reporting: { basis } }, _, t) => [
    basis.rhythm
      ? { value: basis.rhythm, valueWord: t(`rhythm.every.${basis.rhythm}`) }
      : { valueWord: t('comparison.value.noRhythm') },
  ],
  overdue: ({ clauses, sides, lacksReportingStart }, locale, t) => {
    if (clauses.length === 0) return [{ valueWord: t('comparison.table.clausesUnknown') }]
    if (lacksReportingStart) return [{ valueWord: t('rhythm.startUnknown') }]
    return sides.map((side) => {
      const count = side.due?.overdue ?? 0
      return {
        ...ofSide(side),
        value: String(count),
        valueWord: count > 0 ? formatNumber(count, locale) : t('comparison.value.noneOverdue'),
      }
    })
  },
  disputed: ({ clauses, disputed }, locale, t) => [
    clauses.length === 0
      ? { valueWord: t('comparison.table.clausesUnknown') }
      : {
          value: String(disputed.length),
          valueWord: disputed.length > 0 ? formatNumber(disputed.length, locale) : t('comparison.value.noDispute'),
        },
  ],
  lastMeeting: ({ lastMeeting, heldAtUnknownTimes }, locale, t) => [
    meetingLine(lastMeeting, locale, t(`comparison.value.${heldAtUnknownTimes > 0 ? 'undated' : 'noMeeting'}`)),
  ],
  nextMeeting: ({ nextMeeting }, locale, t) => [meetingLine(nextMeeting, locale, t('comparison.value.nonePlanned'))],
}

function ofSide(side: ComparisonColumn['sides'][number]): Line {
  return { party: partyName(side), partyWord: side.countryName }
}

function meetingLine(meeting: ComparisonColumn['lastMeeting'], locale: Locale, none: string): Line {
  if (!meeting) return { valueWord: none }
  return {
    value: partialDateText(meeting.starts),
    valueWord: `${meeting.name} (${formatDate(meeting.starts, locale)})`,
  }
}
