import 'server-only'
import { getTranslations } from 'next-intl/server'
import { type Locale, localeSettings } from '@/lib/i18n/locales'
import { writeCsv } from '@/lib/tables/table-csv'
import { writeXlsx } from '@/lib/tables/table-xlsx'
import { turns } from '@/lib/turns'
import type { AttentionFileName } from './attention-address'
import { listCachedAttentionRows } from './attention-cached'
import type { AttentionFilter } from './attention-filter'
import { attentionSheet } from './attention-sheet'

/** A file is held whole until it is sent: one at a time. */
const inTurn = turns()
/** More than that are refused: questions have no end. */
const mostWaiting = 24
let waiting = 0

/**
 * What a list of what asks for attention shows, on all its pages, as a file.
 * @returns null where too many others wait
 */
export function attentionFile(
  { kind, format }: AttentionFileName,
  chosen: AttentionFilter['chosen'],
  locale: Locale,
): Promise<Uint8Array> | null {
  if (waiting >= mostWaiting) return null
  waiting += 1
  return inTurn(async () => {
    waiting -= 1
    const rows = await listCachedAttentionRows(kind, chosen, locale)
    const sheet = {
      name: kind,
      ...attentionSheet(kind, rows, locale, await getTranslations({ locale })),
      isRightToLeft: localeSettings[locale].dir === 'rtl',
    }
    return format === 'csv' ? writeCsv(sheet) : writeXlsx([sheet])
  })
}
