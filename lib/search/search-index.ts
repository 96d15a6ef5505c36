import 'server-only'
import type { Transaction } from '@/lib/db'
import type { DocumentKind, RevisionKind } from '@/lib/generated/prisma/enums'
import { isShown } from '@/lib/history/revision-kinds'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import type { RecordDocument, RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import type { Model } from '@/lib/records/rows/table-rows'
import { tableOf } from '@/lib/records/rows/table-writer'
import { quoted } from './search-analysis'
import { type RecordName, type SearchDocument, searchDocument, wordParts } from './search-document'
import { isSearchKind, type SearchKind, searchKinds } from './search-kinds'
import { furtherOf, knownLabels, lastDocuments, outcomesOf, reportedOf } from './search-labels'
import { removeEntries, writeEntries } from './search-rows'

interface Said {
  key: string
  document: RecordDocument
}

type FoundNoun = Extract<SearchKind, RecordNoun>

/**
 * Has the index follow what records say from now on; called in the transaction that wrote them, where their history is told. Rows that
 * carry nothing but a record's label are made again within a minute, and at once where the record is hidden.
 */
export async function indexRevisions(
  tx: Transaction,
  noun: RecordNoun,
  kind: RevisionKind,
  said: readonly Said[],
): Promise<void> {
  let changed: RecordName[] = said.map(({ key }) => ({ noun, key }))
  if (isSearchKind(noun)) {
    if (isShown(kind)) {
      const renamed = await indexRecords(tx, noun, said)
      changed = changed.filter(({ key }) => renamed.has(key))
    } else {
      const keys = said.map(({ key }) => key)
      await removeEntries(tx, noun, keys)
      await forget(tx, changed)
    }
  }
  await askAgain(tx, changed)
  // An agreement carries the themes of its clauses, an outcome the agreements of its clauses, and clauses are found again with theirs.
  if (noun === 'clauses') {
    const agreements = [...new Set(said.map(({ document }) => String(document.agreement)))]
    await askForThese(tx, 'agreements', agreements)
    await askForThese(
      tx,
      'outcomes',
      await outcomesOf(
        tx,
        said.map(({ key }) => key),
      ),
    )
  }
  if (noun === 'agreements' && kind === 'restored') await indexClausesOf(tx, said)
}

/** @returns the keys of those whose label changed */
async function indexRecords(tx: Transaction, noun: FoundNoun, said: readonly Said[]): Promise<Set<string>> {
  const shown = await shownOf(tx, noun, said)
  const keys = shown.map(({ key }) => key)
  const further = await furtherOf(tx, noun, keys)
  const reported = noun === 'agreements' || noun === 'clauses' ? await reportedOf(tx, noun, keys) : null
  const known = await knownLabels(
    tx,
    noun,
    shown.map(({ document }) => document),
    [...further.values()].flat(),
  )
  const documents = shown.flatMap(({ key, document }) => {
    // A clause is not public where its agreement is not.
    if (noun === 'clauses' && !known({ noun: 'agreements', key: String(document.agreement) })) return []
    const entry = searchDocument({ noun, key }, document, known, further.get(key))
    const statuses = reported?.get(key) ?? []
    return [{ ...entry, facets: [...entry.facets, ...statuses.map((status) => `p${status}`)] }]
  })
  const written = new Set(documents.map(({ key }) => key))
  const gone = said.flatMap(({ key }) => (written.has(key) ? [] : [key]))
  if (gone.length > 0) await removeEntries(tx, noun, gone)
  return new Set([...(await writeEntries(tx, documents)).map(({ key }) => key), ...gone])
}

/** Those that stand in their table as published, whatever their history says. */
async function shownOf(tx: Transaction, noun: FoundNoun, said: readonly Said[]): Promise<Said[]> {
  const rows = await tableOf(tx, recordShapes[noun].model as Model).findMany({
    where: { key: { in: said.map(({ key }) => key) }, state: 'published' },
    select: { key: true },
  })
  const shown = new Set(rows.map(({ key }) => key))
  return said.filter(({ key }) => shown.has(key))
}

async function indexClausesOf(tx: Transaction, agreements: readonly Said[]): Promise<void> {
  const clauses = await tx.clause.findMany({
    where: { state: 'published', agreement: { key: { in: agreements.map(({ key }) => key) } } },
    select: { key: true },
  })
  await indexAgain(
    tx,
    'clauses',
    clauses.map(({ key }) => key),
  )
}

/** Makes entries again of what the history says last; those of what is not public are removed. */
export async function indexAgain(tx: Transaction, kind: SearchKind, keys: readonly string[]): Promise<void> {
  if (kind === 'documents') return indexFiles(tx, { key: { in: [...keys] } })
  const last = await lastDocuments(
    tx,
    keys.map((key) => ({ noun: kind, key })),
  )
  const renamed = await indexRecords(tx, kind, last)
  const known = new Set(last.map(({ key }) => key))
  const gone = keys.filter((key) => !known.has(key))
  if (gone.length > 0) await removeEntries(tx, kind, gone)
  await askAgain(
    tx,
    [...renamed].map((key) => ({ noun: kind, key })),
  )
}

const carriedAs = (names: readonly RecordName[]) => names.map(({ noun, key }) => quoted(`#r${noun}/${key}`)).join(' | ')

/** How many entries one withdrawal makes again while it waits. */
const mostAtOnce = 300

/**
 * Takes the names of what is hidden out of all that carries them, at once: they are hidden as well. Where very many do, those are found no
 * more until the next round has made them again.
 */
async function forget(tx: Transaction, names: readonly RecordName[]): Promise<void> {
  const carrying = await tx.$queryRaw<{ kind: SearchKind; key: string }[]>`
    SELECT e."kind", e."key" FROM "SearchEntry" e WHERE e."words" @@ ${carriedAs(names)}::tsquery ORDER BY e."kind", e."key"`
  for (const kind of searchKinds) {
    const keys = carrying.slice(0, mostAtOnce).flatMap((one) => (one.kind === kind ? [one.key] : []))
    if (keys.length > 0) await indexAgain(tx, kind, keys)
    const later = carrying.slice(mostAtOnce).flatMap((one) => (one.kind === kind ? [one.key] : []))
    if (later.length === 0) continue
    await removeEntries(tx, kind, later)
    await askForThese(tx, kind, later)
  }
}

/** Asks for all entries that carry the label of these, or would. */
async function askAgain(tx: Transaction, names: readonly RecordName[]): Promise<void> {
  if (names.length === 0) return
  const awaited = names.map(({ noun, key }) => `${noun}/${key}`)
  await tx.$executeRaw`
    INSERT INTO "SearchPending" ("kind", "key")
    SELECT e."kind", e."key" FROM "SearchEntry" e
    WHERE e."words" @@ ${carriedAs(names)}::tsquery OR e."awaits" && ${awaited}::text[]`
}

async function askForThese(tx: Transaction, kind: SearchKind, keys: readonly string[]): Promise<void> {
  await tx.searchPending.createMany({ data: keys.map((key) => ({ kind, key })) })
}

interface FileRow {
  key: string
  kind: DocumentKind
  language: string
  content: { text: string } | null
  texts: { locale: Locale; title: string }[]
  agreements: { agreement: { key: string } }[]
}

/** The same for documents, which are no records; called where their history is told. */
export async function indexFiles(
  tx: Transaction,
  where: { id?: { in: string[] }; key?: { in: string[] } },
): Promise<void> {
  const rows = await tx.document.findMany({
    where: { ...where, state: 'published' },
    select: {
      key: true,
      kind: true,
      language: true,
      texts: { select: { locale: true, title: true } },
      content: { select: { text: true } },
      agreements: { select: { agreement: { select: { key: true } } } },
    },
  })
  const names = rows.flatMap(agreementsOf)
  const known = await knownLabels(tx, 'agreements', [], names)
  await writeEntries(
    tx,
    rows.map((row) => fileDocument(row, known)),
  )
  const gone = (where.key?.in ?? []).filter((key) => !rows.some((row) => row.key === key))
  if (gone.length > 0) await removeEntries(tx, 'documents', gone)
}

const agreementsOf = ({ agreements }: FileRow): RecordName[] =>
  agreements.map(({ agreement }) => ({ noun: 'agreements', key: agreement.key }))

function fileDocument(row: FileRow, known: Parameters<typeof searchDocument>[2]): SearchDocument {
  // What it belongs to is made of the same rules as of a clause.
  const { parts, facets, awaits = [] } = searchDocument({ noun: 'clauses', key: row.key }, {}, known, agreementsOf(row))
  const titles = row.texts.map(({ locale, title }) => ({
    ...{ text: title, lang: locale, weight: 'A' as const, isName: false },
  }))
  const said = row.content?.text
    ? [
        {
          text: row.content.text,
          lang: isLocale(row.language) ? row.language : null,
          weight: 'C' as const,
          isName: false,
        },
      ]
    : []
  return {
    kind: 'documents',
    key: row.key,
    parts: [...titles, ...wordParts('documents.kind', row.kind), ...parts, ...said],
    facets,
    awaits,
    on: null,
    label: '',
  }
}
