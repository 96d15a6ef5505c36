import type { Transaction } from '@/lib/db'
import { type Locale, locales } from '@/lib/i18n/locales'
import type { RecordDocument } from '@/lib/records/record-shape'
import { type RecordIds, textRows } from '@/lib/records/rows/document-rows'
import { children } from '@/lib/records/rows/table-rows'
import { replaceChildren } from '@/lib/records/rows/table-writer'
import { reviseTexts } from '@/lib/records/rows/text-revisions'
import { agreementShape } from './agreement-shape'

/**
 * Writes the texts of agreements, and in which order each of them names the parties.
 * @returns the keys of the agreements whose texts differed
 */
export async function writeAgreementTexts(
  tx: Transaction,
  agreements: ReadonlyMap<string, RecordDocument>,
  names: RecordIds,
): Promise<Set<string>> {
  const { texts } = agreementShape
  if (!texts) throw new Error('agreements have texts')
  const wanted = [...agreements].map(
    ([key, document]) =>
      [
        key,
        {
          parentId: names.id('agreements', key),
          primaryLocale: document.primaryLanguage as Locale,
          rows: textRows(agreementShape.fields, texts, document),
          translatedFrom: (document.translatedFrom ?? {}) as Partial<Record<Locale, number>>,
        },
      ] as const,
  )
  const { currentIds, changed } = await reviseTexts(tx, 'agreements', new Map(wanted))
  const orders = [...agreements].map(([key, document]) => {
    const agreementId = names.id('agreements', key)
    const sets = locales.flatMap((locale) => {
      const textId = currentIds.get(key)?.[locale]
      const order = ((document.partyOrder ?? {}) as Partial<Record<Locale, string[]>>)[locale] ?? []
      if (textId === undefined) return []
      return children(
        'AgreementTextParty',
        { textId },
        order.map((body, index) => ({ agreementId, partyId: names.partyId(key, body), position: index + 1 })),
      )
    })
    return [key, sets] as const
  })
  for (const key of await replaceChildren(tx, new Map(orders))) changed.add(key)
  return changed
}
