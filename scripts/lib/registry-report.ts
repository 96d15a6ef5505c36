import { createTranslator } from 'use-intl/core'
import { type Fault, faultCodes } from '@/lib/exchange/exchange-faults'
import { mostRecords } from '@/lib/exchange/exchange-sheets'
import type { JudgedRecord } from '@/lib/exchange/import-judgement'
import type { Refusal } from '@/lib/tables/table-refusal'
import en from '@/messages/en.json' with { type: 'json' }

const t = createTranslator({ locale: 'en', messages: en })

type Place = Pick<Omit<Refusal, 'kind'>, 'sheet' | 'row' | 'column' | 'line'>

function placeText({ sheet, row, column, line }: Place): string {
  return [
    sheet ? t('tables.place.sheet', { sheet }) : '',
    row === undefined ? '' : t('tables.place.row', { row }),
    column ? t('tables.place.column', { column }) : '',
    line === undefined ? '' : t('tables.place.line', { line }),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

function sentenceOf(code: string): string {
  const own = [...faultCodes, 'yearInvalid' as const].find((one) => one === code)
  if (own)
    return t.markup(`exchange.fault.${own}`, {
      c: (words) => words,
      ...{ iso: '2025-10-05', typed: '05.10.2025', limit: mostRecords },
    })
  for (const place of ['error', 'date.error'])
    if (t.has(`${place}.${code}` as never)) return t(`${place}.${code}` as never, { note: 0, detail: 0 } as never)
  return t('exchange.fault.other')
}

/** Why a file was not read, in one line. */
export function refusalLine(refusal: Refusal): string {
  const { code, limit = 0, character = '' } = refusal
  const place = placeText(refusal)
  return `${place ? `${place}: ` : ''}${t(`tables.refused.${code}`, { limit, character })}`
}

/** What is wrong at one place of a file, in one line. */
export function faultLine(fault: Fault): string {
  return `${placeText(fault)}: ${sentenceOf(fault.code)}`
}

/** What an import would make of a record: a line, and one more for each fault. */
export function recordLines({ noun, key, outcome, changes, faults }: JudgedRecord): string[] {
  const told = changes.length > 0 ? ` (${changes.join(', ')})` : ''
  return [`${outcome.padEnd(9)} ${noun} ${key}${told}`, ...faults.map((fault) => `          ${faultLine(fault)}`)]
}
