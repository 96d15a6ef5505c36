import 'server-only'
import type { Transaction } from '@/lib/db'
import type { FormValues } from '@/lib/forms/form-data'
import { type Locale, locales } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { chooseText } from '@/lib/i18n/texts'
import type { RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { columnOf } from '@/lib/records/rows/document-rows'
import type { Model, Row } from '@/lib/records/rows/table-rows'
import { groupBy, tableOf } from '@/lib/records/rows/table-writer'
import type { RecordName } from './draft-lines'
import { draftTitle } from './draft-title'
import { foldName, namePattern } from './name-spelling'

const columnNamed = (noun: RecordNoun, name: string) => {
  const field = recordShapes[noun].fields[name]
  if (!field) throw new Error(`${noun} have no ${name}`)
  return columnOf(name, field)
}

const headColumn = (noun: RecordNoun) => columnNamed(noun, recordShapes[noun].head)

/** What lists and links call the record by. */
const nameColumn = (noun: RecordNoun) => columnNamed(noun, recordShapes[noun].shortHead ?? recordShapes[noun].head)

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
  const column = nameColumn(noun)
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

interface Search {
  noun: RecordNoun
  words: string
  locale: Locale
  /** How many at most. */
  limit: number
  /** Whether only those are found that others may refer to: not what was withdrawn or went into another record. */
  isForChoice?: boolean
}

/**
 * Records of a kind that are called by the words in any language or as printed, or whose key has them: drafts of new ones, then the
 * others, by name.
 */
export async function findByName(tx: Transaction, search: Search): Promise<RecordName[]> {
  const { noun, words, locale, limit } = search
  const drafts = await tx.draft.findMany({
    where: { noun, baseRevision: 0 },
    orderBy: { updatedAt: 'desc' },
    take: draftLimit,
    select: { key: true, values: true },
  })
  const wanted = foldName(words)
  const inDrafts = drafts.flatMap(({ key, values }) => {
    const all = locales.flatMap((language) => draftTitle(noun, values as FormValues, language)?.name ?? [])
    const name = draftTitle(noun, values as FormValues, locale)
    return [key, ...all].some((one) => foldName(one).includes(wanted))
      ? [{ noun, key, name: name?.name ?? key, lang: name?.lang ?? ('en' as const) }]
      : []
  })
  const found = await namesOfRows(tx, noun, await rowsCalled(tx, search), locale)
  return [...inDrafts, ...sortByName(found, ({ name }) => name, locale)].slice(0, limit)
}

const draftLimit = 200

async function rowsCalled(tx: Transaction, { noun, words, limit, isForChoice = false }: Search): Promise<Row[]> {
  const { model, fields, hasState } = recordShapes[noun]
  const { model: textModel, parent, kept } = textTable(noun)
  const contains = { contains: namePattern(words), mode: 'insensitive' }
  const named = [headColumn(noun), ...['shortName', 'shortTitle'].filter((name) => name in fields)]
  const texts = await tableOf(tx, textModel as Model).findMany({
    where: { OR: named.map((column) => ({ [column]: contains })), ...(kept === 'revised' ? { current: true } : {}) },
    select: { [parent]: true },
    take: limit * locales.length,
  })
  const { printed } = fields
  const printedNames =
    printed?.type === 'list'
      ? await tableOf(tx, printed.model as Model).findMany({
          where: { printed: contains },
          select: { [printed.parent]: true },
          take: limit,
        })
      : []
  const ids = [
    ...texts.map((row) => row[parent]),
    ...printedNames.map((row) => row[printed?.type === 'list' ? printed.parent : '']),
  ]
  const isCountry = noun === 'countries'
  const ways = isCountry
    ? [{ code: { in: ids } }]
    : [{ id: { in: ids } }, { key: contains }, ...('titlePrinted' in fields ? [{ titlePrinted: contains }] : [])]
  return tableOf(tx, model as Model).findMany({
    where: { OR: ways, ...(isForChoice && hasState ? { state: 'published' } : {}) },
    select: isCountry ? { code: true } : { id: true, key: true },
    take: limit,
  })
}
