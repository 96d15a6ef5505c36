import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { mostClauses } from '@/lib/clauses/clause-limit'
import { db } from '@/lib/db'
import { draftTitle } from '@/lib/drafts/draft-title'
import { NotFoundError } from '@/lib/errors'
import type { FormValues } from '@/lib/forms/form-data'
import { type DraftState, Prisma } from '@/lib/generated/prisma/client'
import { type Locale, locales } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import {
  countCells,
  matchesFilter,
  type PublishedText,
  type TranslationCell,
  type TranslationFilter,
  translationCell,
} from './translation-cells'
import { rowName, rowsPerPage } from './translation-form'
import type { AgreementDraft, MatrixRow, TranslationLine } from './translation-lines'
import { draftsAmong, draftsOfAgreement, nameOf, publishedTexts } from './translation-records'
import { draftedLanguages, type TranslatedNoun } from './translation-texts'

const agreementsPerPage = 20

/** Published agreements that have something of what is asked for, by key. */
const conditions: Record<TranslationFilter, Prisma.Sql> = {
  all: Prisma.sql`true`,
  missing: Prisma.sql`(
    (SELECT count(*) FROM "AgreementText" t WHERE t."agreementId" = a."id" AND t."current") < ${locales.length}
    OR EXISTS (SELECT FROM "Clause" c WHERE c."agreementId" = a."id" AND c."state" = 'published'
      AND (SELECT count(*) FROM "ClauseText" t WHERE t."clauseId" = c."id" AND t."current") < ${locales.length}))`,
  behind: Prisma.sql`(
    EXISTS (SELECT FROM "AgreementText" t
      JOIN "AgreementText" o ON o."agreementId" = a."id" AND o."locale" = a."primaryLocale" AND o."current"
      WHERE t."agreementId" = a."id" AND t."current" AND t."locale" <> a."primaryLocale"
        AND t."translatedFromRevision" < o."revision")
    OR EXISTS (SELECT FROM "Clause" c
      JOIN "ClauseText" t ON t."clauseId" = c."id" AND t."current" AND t."locale" <> a."primaryLocale"
      JOIN "ClauseText" o ON o."clauseId" = c."id" AND o."current" AND o."locale" = a."primaryLocale"
      WHERE c."agreementId" = a."id" AND c."state" = 'published' AND t."translatedFromRevision" < o."revision"))`,
}

const textsSelect = {
  key: true,
  primaryLocale: true,
  texts: { ...publishedTexts, select: { ...publishedTexts.select, shortTitle: true } },
  clauses: {
    where: { state: 'published' },
    orderBy: [{ position: 'asc' }, { number: 'asc' }],
    take: mostClauses,
    select: {
      key: true,
      number: true,
      printedNumber: true,
      texts: { ...publishedTexts, select: { ...publishedTexts.select, heading: true } },
    },
  },
} satisfies Prisma.AgreementSelect

type TextsRow = Prisma.AgreementGetPayload<{ select: typeof textsSelect }>

/** A page of agreements with how their texts stand in each language. */
export async function listTranslations(actor: Actor, locale: Locale, filter: TranslationFilter, page: number) {
  if (!can(actor, 'record.edit', {})) throw new NotFoundError()
  const client = db()
  const found = await client.$queryRaw<{ key: string; total: number }[]>`
    SELECT a."key", count(*) OVER ()::int AS "total" FROM "Agreement" a
    WHERE a."state" = 'published' AND ${conditions[filter]}
    ORDER BY a."key" LIMIT ${agreementsPerPage} OFFSET ${(page - 1) * agreementsPerPage}`
  const rows = await client.agreement.findMany({
    where: { key: { in: found.map(({ key }) => key) } },
    orderBy: { key: 'asc' },
    select: textsSelect,
  })
  const drafted = await draftedOf(rows)
  return {
    pages: Math.ceil((found[0]?.total ?? 0) / agreementsPerPage),
    agreements: rows.map((row): TranslationLine => {
      const title = chooseText(row.texts, locale, row.primaryLocale)
      const cells = matrixCells(row, drafted)
      return {
        key: row.key,
        name: title?.shortTitle ?? row.key,
        lang: title?.locale ?? locale,
        primary: row.primaryLocale,
        texts: cells.length,
        languages: locales.map((language) => ({
          locale: language,
          ...countCells(cells.flatMap((own) => own.filter((cell) => cell.locale === language))),
        })),
      }
    }),
  }
}

/**
 * All texts of one agreement in all languages, filtered and paged, and the drafts that are open of it. Null where there is no such
 * published agreement, and for whoever may not edit.
 */
export async function getTranslationMatrix(
  actor: Actor,
  key: string,
  locale: Locale,
  filter: TranslationFilter,
  page: number,
) {
  if (!can(actor, 'record.edit', {})) return null
  const row = await db().agreement.findFirst({ where: { key, state: 'published' }, select: textsSelect })
  if (!row) return null
  const [drafted, drafts] = await Promise.all([draftedOf([row]), listDrafts(actor, key, locale)])
  const cells = matrixCells(row, drafted)
  const title = chooseText(row.texts, locale, row.primaryLocale)
  const agreement: MatrixRow = {
    row: rowName('agreements', null),
    noun: 'agreements',
    number: null,
    printedNumber: null,
    name: title?.shortTitle ?? key,
    lang: title?.locale ?? locale,
    page: 1,
    cells: cells[0] ?? [],
  }
  const clauses = row.clauses.map(({ texts, number, printedNumber, key: clauseKey }, index): MatrixRow => {
    const heading = chooseText(texts, locale, row.primaryLocale)
    return {
      row: rowName('clauses', number),
      noun: 'clauses',
      number,
      printedNumber,
      name: heading?.heading ?? clauseKey,
      lang: heading?.locale ?? locale,
      page: Math.floor(index / rowsPerPage) + 1,
      cells: cells[index + 1] ?? [],
    }
  })
  const matching = [agreement, ...clauses].filter((one) => matchesFilter(one.cells, filter))
  return {
    key,
    name: agreement.name,
    lang: agreement.lang,
    primary: row.primaryLocale,
    pages: Math.ceil(matching.length / rowsPerPage),
    rows: matching.slice((page - 1) * rowsPerPage, page * rowsPerPage),
    drafts,
  }
}

/** The languages in which each record has a draft that is not published, by kind and key. */
async function draftedOf(rows: readonly TextsRow[]): Promise<Map<string, Locale[]>> {
  const drafts = await draftsAmong(
    db(),
    rows.map(({ key }) => key),
    rows.flatMap(({ clauses }) => clauses.map(({ key }) => key)),
  )
  return new Map(
    drafts.map(({ noun, key, values, published }) => [
      nameOf({ noun, key }),
      draftedLanguages(noun, values, published),
    ]),
  )
}

/** The cells of the agreement itself, then those of each clause. */
function matrixCells(row: TextsRow, drafted: ReadonlyMap<string, Locale[]>): TranslationCell[][] {
  const cells = (noun: TranslatedNoun, key: string, texts: readonly PublishedText[]) =>
    locales.map((locale) => translationCell(texts, locale, row.primaryLocale, drafted.get(nameOf({ noun, key })) ?? []))
  return [cells('agreements', row.key, row.texts), ...row.clauses.map(({ key, texts }) => cells('clauses', key, texts))]
}

interface ListedDraft {
  noun: TranslatedNoun
  key: string
  values: FormValues
  version: number
  state: DraftState
  writerIds: string[]
  submitterId: string | null
  editor: string | null
}

/** The open drafts of an agreement and its clauses; those that are handed in first, by address. */
async function listDrafts(actor: Actor, agreement: string, locale: Locale): Promise<AgreementDraft[]> {
  const client = db()
  const [rows, { publishesAlone }] = await Promise.all([
    client.$queryRaw<ListedDraft[]>`
      SELECT d."noun"::text AS "noun", d."key", d."values", d."version", d."state"::text AS "state", d."writerIds",
        d."submitterId", u."name" AS "editor"
      FROM (SELECT * FROM "Draft" WHERE ${draftsOfAgreement(agreement)} AND "purpose" = 'edit') d
      LEFT JOIN "User" u ON u."id" = d."editorId"
      ORDER BY d."state" <> 'in_review', d."noun", length(d."key"), d."key" LIMIT ${rowsPerPage + 1}`,
    client.setting.findUniqueOrThrow({ where: { id: 1 }, select: { publishesAlone: true } }),
  ])
  return rows.map(({ values, writerIds, submitterId, ...row }) => {
    const title = draftTitle(row.noun, values, locale)
    return {
      ...row,
      name: title?.name ?? row.key,
      lang: title?.lang ?? locale,
      mayPublish: row.state === 'in_review' && can(actor, 'record.publish', { writerIds, submitterId, publishesAlone }),
    }
  })
}
