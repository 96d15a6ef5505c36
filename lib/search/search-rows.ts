import 'server-only'
import { createHash } from 'node:crypto'
import type { Transaction } from '@/lib/db'
import { analysed, analyser, type Term } from './search-analysis'
import type { SearchDocument } from './search-document'
import type { SearchKind } from './search-kinds'

interface EntryLabel {
  kind: SearchKind
  key: string
  label: string
}

/** One transaction at a time writes the index: nobody waits for words of somebody who waits for theirs. */
export async function lockSearch(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('search'))`
}

/**
 * Has records found by what they say now, all languages at once.
 * @returns those whose label is another than before, or new
 */
export async function writeEntries(tx: Transaction, documents: readonly SearchDocument[]): Promise<SearchDocument[]> {
  if (documents.length === 0) return []
  await lockSearch(tx)
  const made = documents.map((document) => ({ document, label: hashOf(document.label), ...analysed(document) }))
  const ids = await termIds(
    tx,
    made.flatMap(({ terms }) => terms),
  )
  const before = await labelsOf(tx, documents)
  const rows = made.map(({ document: { kind, key, on, facets, awaits = [] }, words, terms, titleLength, label }) => ({
    ...{ kind, key, words, titleLength, on, label, analyser, awaits },
    facets: facets.filter((facet) => /^[ctp]/.test(facet)),
    termIds: terms.flatMap((term) => ids.get(nameOf(term)) ?? []),
  }))
  await tx.$executeRaw`
    INSERT INTO "SearchEntry" ("kind", "key", "words", "titleLength", "on", "termIds", "label", "analyser", "awaits", "facets")
    SELECT r."kind"::"SearchKind", r."key", r."words"::tsvector, r."titleLength", r."on", r."termIds", r."label", r."analyser", r."awaits", r."facets"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r("kind" text, "key" text, "words" text, "titleLength" smallint, "on" date, "termIds" int[], "label" text, "analyser" smallint,
        "awaits" text[], "facets" text[])
    ORDER BY r."kind", r."key"
    ON CONFLICT ("kind", "key") DO UPDATE SET "words" = EXCLUDED."words", "titleLength" = EXCLUDED."titleLength", "on" = EXCLUDED."on",
      "termIds" = EXCLUDED."termIds", "label" = EXCLUDED."label", "analyser" = EXCLUDED."analyser",
      "awaits" = EXCLUDED."awaits", "facets" = EXCLUDED."facets"`
  const labels = new Map(before.map(({ kind, key, label }) => [`${kind} ${key}`, label]))
  return made.flatMap(({ document, label }) =>
    labels.get(`${document.kind} ${document.key}`) === label ? [] : [document],
  )
}

/** What is known of these so far. */
function labelsOf(tx: Transaction, documents: readonly SearchDocument[]): Promise<EntryLabel[]> {
  const [kinds, keys] = [documents.map(({ kind }) => kind), documents.map(({ key }) => key)]
  return tx.$queryRaw`
    SELECT e."kind", e."key", e."label" FROM unnest(${kinds}::text[], ${keys}::text[]) AS d("kind", "key")
    JOIN "SearchEntry" e ON e."kind" = d."kind"::"SearchKind" AND e."key" = d."key"`
}

export async function removeEntries(tx: Transaction, kind: SearchKind, keys: readonly string[]): Promise<void> {
  await tx.searchEntry.deleteMany({ where: { kind, key: { in: [...keys] } } })
}

const hashOf = (label: string) => createHash('sha256').update(label).digest('base64url').slice(0, 22)
const nameOf = ({ term, stem }: Pick<Term, 'term' | 'stem'>) => `${term}\t${stem}`

/** The numbers of words, of which those that are new are added in the order of their letters. */
async function termIds(tx: Transaction, all: readonly Term[]): Promise<Map<string, number>> {
  const distinct = new Map<string, Term>()
  for (const term of all) {
    const known = distinct.get(nameOf(term))
    distinct.set(nameOf(term), known ? { ...known, isName: known.isName || term.isName } : term)
  }
  const ids = await knownIds(tx, [...distinct.values()])
  const unknown = [...distinct].flatMap(([name, term]) => {
    const known = ids.get(name)
    return known && (known.isName || !term.isName) ? [] : [term]
  })
  if (unknown.length > 0) await addTerms(tx, unknown)
  const added = await knownIds(tx, unknown)
  return new Map([...ids, ...added].map(([name, { id }]) => [name, id]))
}

/** In the order of their letters; a word that was no name so far may be one now. */
async function addTerms(tx: Transaction, terms: readonly Term[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "SearchTerm" ("term", "stem", "written", "latin", "skeleton", "near", "isName")
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(terms)}::jsonb)
      AS t("term" text, "stem" text, "written" text, "latin" text, "skeleton" text, "near" text[], "isName" boolean)
    ORDER BY t."term" COLLATE "C", t."stem" COLLATE "C"
    ON CONFLICT ("term", "stem") DO UPDATE SET "isName" = true WHERE EXCLUDED."isName" AND NOT "SearchTerm"."isName"`
}

async function knownIds(
  tx: Transaction,
  terms: readonly Term[],
): Promise<Map<string, { id: number; isName: boolean }>> {
  if (terms.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ id: number; term: string; stem: string; isName: boolean }[]>`
    SELECT s."id", s."term", s."stem", s."isName"
    FROM unnest(${terms.map(({ term }) => term)}::text[], ${terms.map(({ stem }) => stem)}::text[]) AS t("term", "stem")
    JOIN "SearchTerm" s ON s."term" = t."term" AND s."stem" = t."stem"`
  return new Map(rows.map((row) => [nameOf(row), row]))
}
