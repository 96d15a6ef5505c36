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

/** The words that are one of those asked for, or share a stem with one; those that stand in most records first. */
export function sameInLexicon(asked: readonly Asked[]): Promise<LexiconWord[]> {
  const ways = asked.flatMap((one) => [one, ...one.asOne])
  return publicDb().$queryRaw<LexiconWord[]>`
    SELECT ${columns} FROM "SearchTerm" t
    WHERE t."term" = ANY (${ways.map(({ term }) => term)}::text[]) OR t."stem" = ANY (${ways.flatMap(({ stems }) => stems)}::text[])
    ORDER BY t."df" DESC, t."id" LIMIT ${mostSame}`
}

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
    CROSS JOIN LATERAL terms_by_index(string_to_array(w."same", ' '), true, ${mostNear}::int) t`
}

/** Words that may sound like those asked for, by the place of these: names and others. Whether they do is for `nearWords` to say. */
export function nearInLexicon(asked: readonly Asked[]): Promise<Near[]> {
  const marks = asked.map(({ term, stems }) => nearMarks([term, ...stems]))
  const joined = (wanted: (mark: string) => boolean) => marks.map((of) => of.filter(wanted).join(' '))
  const sounding = (marks: Prisma.Sql, areNames: boolean, most: number) =>
    Prisma.sql`SELECT * FROM terms_by_index(string_to_array(${marks}, ' '), ${areNames}::boolean, ${most}::int)`
  const [same, near] = [Prisma.sql`w."same"`, Prisma.sql`w."near"`]
  return publicDb().$queryRaw<Near[]>`
    SELECT w."at", ${columns}
    FROM unnest(${asked.map((_, at) => at)}::int[], ${joined(isSkeleton)}::text[], ${joined((mark) => !isSkeleton(mark))}::text[])
      AS w("at", "same", "near")
    CROSS JOIN LATERAL (
      ${sounding(same, true, mostNear)} UNION ${sounding(near, true, mostNear)}
      UNION ${sounding(same, false, mostNearWords)} UNION ${sounding(near, false, mostNearWords)}
    ) t`
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
    WHERE length(w."letters") = ${kinLetters}`
}

/** Words that begin like the one that is being typed, and names that sound as if they did; those that stand in most records first. */
export function begunInLexicon(asked: Asked, isTyping = false): Promise<LexiconWord[]> {
  const skeleton = skeletonOf(latinKey(asked.term))
  return publicDb().$queryRaw<LexiconWord[]>`
    ${mostFrequent(beginning(Prisma.sql`s."term"`, asked.term, Prisma.sql`s."magnitude" >= 0 AND s."term" <> ${asked.term}`), mostBegun)}
    UNION ALL
    ${mostFrequent(beginning(Prisma.sql`s."skeleton"`, skeleton, Prisma.sql`s."isName" AND ${skeleton.length > 1}`), isTyping ? mostNearTyped : mostNear)}`
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
  return Prisma.sql`(SELECT ${columns} FROM (SELECT b."id" FROM ${begun} b ORDER BY b."magnitude" DESC, b."id" LIMIT ${most + 10}) f
    JOIN "SearchTerm" t ON t."id" = f."id" ORDER BY t."df" DESC, t."term" LIMIT ${most})`
}
