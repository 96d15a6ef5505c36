import type { Locale } from '@/lib/i18n/locales'
import type { Load } from './load'
import { groupBy, isSame, tableOf } from './row-writer'
import { newId, type Row } from './table-rows'

interface VersionedTexts {
  parentId: string
  /** The language that the other texts are translations of, where they are translations. */
  primaryLocale: Locale
  rows: (Row & { locale: Locale; status: string })[]
}

const translations: unknown[] = ['official_translation', 'unofficial_translation', 'machine_draft']

/**
 * Brings the current texts up to the files without losing what they said before: a text that differs becomes a new revision
 * and the old one stays as its history.
 * @returns for each record's key and language, the id of the current text
 */
export async function reviseTexts(
  load: Load,
  noun: 'agreements' | 'clauses',
  wanted: ReadonlyMap<string, VersionedTexts>,
): Promise<Map<string, Record<Locale, string>>> {
  const [table, column] =
    noun === 'agreements' ? [tableOf(load, 'AgreementText'), 'agreementId'] : [tableOf(load, 'ClauseText'), 'clauseId']
  const stored = groupBy(
    await table.findMany({ where: { [column]: { in: [...wanted.values()].map(({ parentId }) => parentId) } } }),
    column,
  )
  const retired: string[] = []
  const fresh: Row[] = []
  const currentIds = new Map<string, Record<Locale, string>>()

  for (const [key, { parentId, primaryLocale, rows }] of wanted) {
    const ids: Partial<Record<Locale, string>> = {}
    let primaryRevision = 1
    // The primary language first: the others may say which of its revisions they were made from.
    for (const row of rows.toSorted(
      (a, b) => Number(b.locale === primaryLocale) - Number(a.locale === primaryLocale),
    )) {
      const revisions = (stored.get(parentId) ?? []).filter(({ locale }) => locale === row.locale)
      const current = revisions.find((revision) => revision.current)
      let revision = Number(current?.revision)
      if (current && isSame(current, row)) ids[row.locale] = String(current.id)
      else {
        revision = Math.max(0, ...revisions.map((earlier) => Number(earlier.revision))) + 1
        const isTranslation = row.locale !== primaryLocale && translations.includes(row.status)
        const id = newId()
        ids[row.locale] = id
        if (current) retired.push(String(current.id))
        fresh.push({
          ...row,
          id,
          [column]: parentId,
          revision,
          translatedFromRevision: isTranslation ? primaryRevision : null,
        })
        load.noteChange(noun, key)
      }
      if (row.locale === primaryLocale) primaryRevision = revision
    }
    currentIds.set(key, ids as Record<Locale, string>)
  }

  // In this order: the database allows one current text a language.
  if (retired.length > 0) await table.updateMany({ where: { id: { in: retired } }, data: { current: false } })
  if (fresh.length > 0) await table.createMany({ data: fresh })
  return currentIds
}
