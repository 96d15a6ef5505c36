import type { Transaction } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { newId, type Row } from './table-rows'
import { groupBy, isSame, tableOf } from './table-writer'

export interface VersionedTexts {
  parentId: string
  /** The language that the other texts are translations of, where they are translations. */
  primaryLocale: Locale
  rows: (Row & { locale: Locale })[]
  /** Where a translation says which revision of the original it was made from; else it is the one that is current now. */
  translatedFrom?: Partial<Record<Locale, number>>
}

const translations: unknown[] = ['official_translation', 'unofficial_translation', 'machine_draft']

/**
 * Makes the current texts say what is given without losing what they said before: a text that differs becomes a new revision
 * and the old one stays as its history. A language that is no longer given has no current text.
 * @returns for each record's key and language, the id of the current text, and the keys of the records whose texts differed
 */
export async function reviseTexts(
  tx: Transaction,
  noun: 'agreements' | 'clauses',
  wanted: ReadonlyMap<string, VersionedTexts>,
): Promise<{ currentIds: Map<string, Partial<Record<Locale, string>>>; changed: Set<string> }> {
  const [table, column] =
    noun === 'agreements' ? [tableOf(tx, 'AgreementText'), 'agreementId'] : [tableOf(tx, 'ClauseText'), 'clauseId']
  const stored = groupBy(
    await table.findMany({ where: { [column]: { in: [...wanted.values()].map(({ parentId }) => parentId) } } }),
    column,
  )
  const retired: string[] = []
  const fresh: Row[] = []
  const currentIds = new Map<string, Partial<Record<Locale, string>>>()
  const changed = new Set<string>()

  for (const [key, { parentId, primaryLocale, rows, translatedFrom = {} }] of wanted) {
    const ids: Partial<Record<Locale, string>> = {}
    const own = stored.get(parentId) ?? []
    let primaryRevision = 1
    // The primary language first: the others may say which of its revisions they were made from.
    for (const given of rows.toSorted(
      (a, b) => Number(b.locale === primaryLocale) - Number(a.locale === primaryLocale),
    )) {
      const { locale } = given
      const isTranslation = locale !== primaryLocale && translations.includes(given.status)
      const from = translatedFrom[locale]
      const row = isTranslation && from !== undefined ? { ...given, translatedFromRevision: from } : given
      const revisions = own.filter((revision) => revision.locale === locale)
      const current = revisions.find((revision) => revision.current)
      let revision = Number(current?.revision)
      if (current && isSame(current, row)) ids[locale] = String(current.id)
      else {
        revision = Math.max(0, ...revisions.map((earlier) => Number(earlier.revision))) + 1
        const id = newId()
        ids[locale] = id
        if (current) retired.push(String(current.id))
        fresh.push({
          translatedFromRevision: isTranslation ? primaryRevision : null,
          ...row,
          id,
          [column]: parentId,
          revision,
        })
        changed.add(key)
      }
      if (locale === primaryLocale) primaryRevision = revision
    }
    for (const { id, locale } of own.filter((revision) => revision.current)) {
      if (rows.some((row) => row.locale === locale)) continue
      retired.push(String(id))
      changed.add(key)
    }
    currentIds.set(key, ids)
  }

  // In this order: the database allows one current text a language.
  if (retired.length > 0) await table.updateMany({ where: { id: { in: retired } }, data: { current: false } })
  if (fresh.length > 0) await table.createMany({ data: fresh })
  return { currentIds, changed }
}
