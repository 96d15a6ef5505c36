import { useLocale, useTranslations } from 'next-intl'
import { useErrorTexts } from '@/components/drafts/error-texts'
import { MixedText } from '@/components/records/mixed-text'
import { type Fault, faultCodes } from '@/lib/exchange/exchange-faults'
import { mostRows } from '@/lib/exchange/exchange-record'
import { mostRecords } from '@/lib/exchange/exchange-sheets'
import type { Refusal } from '@/lib/tables/table-refusal'
import { code } from './code-words'

type Place = Pick<Omit<Refusal, 'kind'>, 'sheet' | 'row' | 'column' | 'line' | 'byte'>

/** Where in a file: the sheet, the row and the column, as far as they are known. */
export function PlaceText({ place }: { place: Place }) {
  const t = useTranslations('tables.place')
  const locale = useLocale()
  const parts = [
    place.sheet ? t('sheet', { sheet: place.sheet }) : null,
    place.row === undefined ? null : t('row', { row: place.row }),
    place.column ? t('column', { column: place.column }) : null,
    place.line === undefined ? null : t('line', { line: place.line }),
    place.byte === undefined ? null : t('byte', { byte: place.byte }),
  ].filter((part) => part !== null)
  if (parts.length === 0) return null
  const separator = locale === 'fa' ? '، ' : ', '
  return (
    <span className="meta fault-place">
      <MixedText text={parts.join(separator)} lang={locale} />
    </span>
  )
}

/** What is wrong at one place of a file, as a sentence. */
export function FaultText({ fault: { code: given } }: { fault: Fault }) {
  const t = useTranslations('exchange.fault')
  const locale = useLocale()
  const ofForms = useErrorTexts()
  const known = [...faultCodes, 'yearInvalid' as const].find((one) => one === given)
  const typed = locale === 'fa' ? '1404/07/13' : '05.10.2025'
  if (known)
    return t.rich(known, { c: code, iso: '2025-10-05', typed, limit: known === 'tooManyRows' ? mostRows : mostRecords })
  return ofForms[given] ?? t('other')
}
