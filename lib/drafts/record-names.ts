import 'server-only'
import type { Transaction } from '@/lib/db'
import type { FormValues } from '@/lib/forms/form-data'
import { type Locale, locales } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import type { RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { columnOf } from '@/lib/records/rows/document-rows'
import type { Model, Row } from '@/lib/records/rows/table-rows'
import { groupBy, tableOf } from '@/lib/records/rows/table-writer'
import type { RecordName } from './draft-lines'
import { draftTitle } from './draft-title'

const headColumn = (noun: RecordNoun) => {
  const { head, fields } = recordShapes[noun]
  const field = fields[head]
  if (!field) throw new Error(`${noun} have no ${head}`)
  return columnOf(head, field)
}

const textTable = (noun: RecordNoun) => {
  const { texts } = recordShapes[noun]
  if (!texts) throw new Error(`${noun} have no texts`)
  return texts
}

/**
 * The names of records by their keys; those that are nowhere are left out.
 * @returns for each kind and key, as `bodies ir-farabi`
 */
export async function namesOf(
  tx: Transaction,
  wanted: readonly { noun: RecordNoun; key: string }[],
  locale: Locale,
): Promise<Map<string, RecordName>> {
  const names = new Map<string, RecordName>()
  for (const noun of new Set(wanted.map((one) => one.noun))) {
    const keys = [...new Set(wanted.flatMap((one) => (one.noun === noun ? [one.key] : [])))]
    const drafts = await tx.draft.findMany({ where: { noun, key: { in: keys } }, select: { key: true, values: true } })
    for (const { key, values } of drafts) {
      const found = draftTitle(noun, values as FormValues, locale)
      names.set(`${noun} ${key}`, { noun, key, name: found?.name ?? key, lang: found?.lang ?? 'en' })
    }
    const identity = noun === 'countries' ? 'code' : 'key'
    const rows = await tableOf(tx, recordShapes[noun].model as Model).findMany({
      where: { [identity]: { in: keys } },
      select: noun === 'countries' ? { code: true } : { id: true, key: true },
    })
    for (const name of await namesOfRows(tx, noun, rows, locale)) names.set(`${noun} ${name.key}`, name)
  }
  return names
}

async function namesOfRows(
  tx: Transaction,
  noun: RecordNoun,
  rows: readonly Row[],
  locale: Locale,
): Promise<RecordName[]> {
  const { model, parent, kept } = textTable(noun)
  const column = headColumn(noun)
  const texts = groupBy(
    await tableOf(tx, model as Model).findMany({
      where: {
        [parent]: { in: rows.map((row) => row.id ?? row.code) },
        ...(kept === 'revised' ? { current: true } : {}),
      },
      select: { [parent]: true, locale: true, [column]: true },
    }),
    parent,
  )
  return rows.map((row) => {
    const key = String(row.key ?? row.code)
    const own = (texts.get(row.id ?? row.code) ?? []) as (Row & { locale: Locale })[]
    const chosen = chooseText(own, locale)
    return { noun, key, name: chosen ? String(chosen[column]) : key, lang: chosen?.locale ?? 'en' }
  })
}

/**
 * Records of a kind whose name in any language, or whose key, has the words in it: published ones and drafts.
 * @param limit how many at most
 */
export async function findByName(
  tx: Transaction,
  noun: RecordNoun,
  words: string,
  locale: Locale,
  limit: number,
): Promise<RecordName[]> {
  const { model, parent, kept } = textTable(noun)
  const contains = { contains: words, mode: 'insensitive' }
  const texts = await tableOf(tx, model as Model).findMany({
    where: { [headColumn(noun)]: contains, ...(kept === 'revised' ? { current: true } : {}) },
    select: { [parent]: true },
    take: limit,
  })
  const isCountry = noun === 'countries'
  const ids = texts.map((row) => row[parent])
  const rows = await tableOf(tx, recordShapes[noun].model as Model).findMany({
    where: isCountry ? { code: { in: ids } } : { OR: [{ id: { in: ids } }, { key: contains }] },
    select: isCountry ? { code: true } : { id: true, key: true },
    take: limit,
  })
  const found = await namesOfRows(tx, noun, rows, locale)
  const drafts = await tx.draft.findMany({
    where: { noun, baseRevision: 0 },
    orderBy: { updatedAt: 'desc' },
    take: 200,
    select: { key: true, values: true },
  })
  const inDrafts = drafts.flatMap(({ key, values }) => {
    const all = locales.map((language) => draftTitle(noun, values as FormValues, language))
    const isFound = key.includes(words) || all.some((one) => one?.name.toLowerCase().includes(words.toLowerCase()))
    const name = draftTitle(noun, values as FormValues, locale)
    return isFound ? [{ noun, key, name: name?.name ?? key, lang: name?.lang ?? ('en' as const) }] : []
  })
  return [...found, ...inDrafts].slice(0, limit)
}
