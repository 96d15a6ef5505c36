import 'server-only'
import { publicDb } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { kinLetters, type LexiconWord } from './candidates'
import { latinKey } from './latin-key'
import { nearMarks } from './search-analysis'
import type { Asked } from './search-question'
import { skeletonOf } from './skeleton'

const columns = Prisma.sql`t."term", t."stem", t."written", t."latin", t."isName", t."df"`

/** How many words of the lexicon one word of a question is compared with, of each way to find them. */
const [mostSame, mostNear, mostNearWords, mostBegun, mostKin] = [400, 300, 100, 10, 50]
/** While somebody types, of names that sound as if they began so. */
const mostNearTyped = 40

export type Near = LexiconWord & { at: number }

/** Names that have the consonants of those asked for, by the place of these. */
export function namesakesInLexicon(asked: readonly Asked[]): Promise<Near[]> {
  const marks = asked.map(({ term, stems }) =>
    nearMarks([term, ...stems])
      .filter(isSkeleton)
      .join(' '),
  )
  return publicDb().$queryRaw<Near[]>`
    SELECT w."at", ${columns}
    FROM unnest(${asked.map((_, at) => at)}::int[], ${marks}::text[]) AS w("at", "same")
    CROSS JOIN LATERAL terms_by_index(string_to_array(w."same", ' '), true, ${mostNear}::int) t
    /* planned once: words-namesakes */`
}

/**
 * Words that may sound like those asked for, by the place of these: names and others. Whether they do is for `nearWords` to say. Where as
 * many names as are compared have the same consonants, those with nearly the same are not asked for.
 */
export function nearInLexicon(asked: readonly Asked[]): Promise<Near[]> {
  const marks = asked.map(({ term, stems }) => nearMarks([term, ...stems]))
  const joined = (wanted: (mark: string) => boolean) => marks.map((of) => of.filter(wanted).join(' '))
  const sounding = (marks: Prisma.Sql, areNames: boolean, most: number) =>
    Prisma.sql`terms_by_index(string_to_array(${marks}, ' '), ${areNames}::boolean, ${most}::int)`
  const [same, near] = [Prisma.sql`w."same"`, Prisma.sql`w."near"`]
  return publicDb().$queryRaw<Near[]>`
    SELECT w."at", ${columns}
    FROM unnest(${asked.map((_, at) => at)}::int[], ${joined(isSkeleton)}::text[], ${joined((mark) => !isSkeleton(mark))}::text[])
      AS w("at", "same", "near")
    CROSS JOIN LATERAL (
      WITH namesakes AS MATERIALIZED (SELECT * FROM ${sounding(same, true, mostNear)})
      SELECT * FROM namesakes
      UNION SELECT n.* FROM (SELECT WHERE (SELECT count(*) FROM namesakes) < ${mostNear}) few
        CROSS JOIN LATERAL ${sounding(near, true, mostNear)} n
      UNION SELECT * FROM ${sounding(same, false, mostNearWords)} UNION SELECT * FROM ${sounding(near, false, mostNearWords)}
    ) t
    /* planned once: words-near */`
}

const isSkeleton = (mark: string) => mark.startsWith('=')

/** Words that begin with the same letters, by the place of those asked for. Whether they are of one family is for `kindredWords` to say. */
export function kinInLexicon(asked: readonly Asked[]): Promise<Near[]> {
  return publicDb().$queryRaw<Near[]>`
    SELECT w."at", ${columns}
    FROM unnest(${asked.map((_, at) => at)}::int[], ${asked.map(({ term }) => term.slice(0, kinLetters))}::text[]) AS w("at", "letters")
    CROSS JOIN LATERAL (
      SELECT * FROM "SearchTerm" t WHERE t."term" >= w."letters" AND t."term" < w."letters" || ${'\u{10ffff}'}
      ORDER BY t."df" DESC, t."term" LIMIT ${mostKin}) t
    WHERE length(w."letters") = ${kinLetters}
    /* planned once: words-kin */`
}

/**
 * The words that are one of those asked for, or share a stem with one; and, where the last is still open, those that begin like it and names
 * that sound as if they did. Each the words that stand in most records first. One statement, and planned once, as it is asked
 * at every key: planning takes longer than reading.
 */
export async function lettersInLexicon(
  asked: readonly Asked[],
  isTyping = false,
): Promise<{ same: LexiconWord[]; begun: LexiconWord[] }> {
  const ways = asked.flatMap((one) => [one, ...one.asOne])
  const last = asked.at(-1)
  const rows = await publicDb().$queryRaw<(LexiconWord & { isSame: boolean })[]>`
    (SELECT true AS "isSame", ${columns} FROM "SearchTerm" t
    WHERE t."term" = ANY (${ways.map(({ term }) => term)}::text[]) OR t."stem" = ANY (${ways.flatMap(({ stems }) => stems)}::text[])
    ORDER BY t."df" DESC, t."id" LIMIT ${mostSame})
    ${last?.isOpen ? Prisma.sql`UNION ALL ${begunLike(last, isTyping)} /* planned once: words-begun */` : Prisma.sql`/* planned once: words-same */`}`
  return { same: rows.filter(({ isSame }) => isSame), begun: rows.filter(({ isSame }) => !isSame) }
}

/** While somebody types, what only sounds so is asked for where few words have the letters. */
function begunLike({ term }: Asked, isTyping: boolean): Prisma.Sql {
  const skeleton = skeletonOf(latinKey(term))
  const sounding = mostFrequent(
    beginning(Prisma.sql`s."skeleton"`, skeleton, Prisma.sql`s."isName" AND ${skeleton.length > 1}`),
    isTyping ? mostNearTyped : mostNear,
  )
  return Prisma.sql`
    (WITH written AS MATERIALIZED
      ${mostFrequent(beginning(Prisma.sql`s."term"`, term, Prisma.sql`s."magnitude" >= 0 AND s."term" <> ${term}`), mostBegun)}
    SELECT * FROM written
    UNION ALL SELECT * FROM ${sounding} n WHERE NOT ${isTyping}::boolean OR (SELECT count(*) FROM written) < ${mostBegun})`
}

/** Of two letters there may be a hundred thousand words: so many are looked at, those first in the alphabet. */
const mostLooked = 1000

/** The index alone answers it: a row of the table is read of none. */
function beginning(column: Prisma.Sql, letters: string, also: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT s."id", s."magnitude" FROM "SearchTerm" s
    WHERE ${column} >= ${letters} AND ${column} < ${`${letters}\u{10ffff}`} AND ${also} ORDER BY ${column} LIMIT ${mostLooked})`
}

/** A few more are read than are wanted: within a power of two the index does not tell them apart. */
function mostFrequent(begun: Prisma.Sql, most: number): Prisma.Sql {
  return Prisma.sql`(SELECT false AS "isSame", ${columns} FROM (SELECT b."id" FROM ${begun} b ORDER BY b."magnitude" DESC, b."id" LIMIT ${most + 10}) f
    JOIN "SearchTerm" t ON t."id" = f."id" ORDER BY t."df" DESC, t."term" LIMIT ${most})`
}
