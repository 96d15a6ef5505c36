import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import { draftTitle } from '@/lib/drafts/draft-title'
import { NotFoundError } from '@/lib/errors'
import type { FormValues } from '@/lib/forms/form-data'
import { type DraftState, Prisma } from '@/lib/generated/prisma/client'
import { type Locale, locales } from '@/lib/i18n/locales'
import { collations } from '@/lib/lists/collations'
import { type TranslatedAgreement, translatedAgreements } from './translated-agreements'
import {
  countCells,
  matchesFilter,
  type TranslationCell,
  type TranslationFilter,
  translationCell,
} from './translation-cells'
import { rowName, rowsPerPage } from './translation-form'
import type { AgreementDraft, MatrixRow, TranslationLine } from './translation-lines'
import { draftsAmong, draftsOfAgreement, nameOf } from './translation-records'
import { draftedLanguages, type TranslatedNoun } from './translation-texts'

const agreementsPerPage = 20

/** Published agreements that have something of what is asked for. Whatever is only being prepared is behind nothing. */
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

/** A page of agreements, published or begun, in the reader's alphabet, with how their texts stand in each language. */
export async function listTranslations(actor: Actor, locale: Locale, filter: TranslationFilter, page: number) {
  if (!can(actor, 'record.edit', {})) throw new NotFoundError()
  const client = db()
  const found = await client.$queryRaw<{ key: string; total: number }[]>`
    SELECT "key", count(*) OVER ()::int AS "total" FROM (
      SELECT a."key", n."shortTitle" AS "name" FROM "Agreement" a
      LEFT JOIN "AgreementText" n ON n."agreementId" = a."id" AND n."current" AND n."locale" = ${locale}::"Locale"
      WHERE a."state" = 'published' AND ${conditions[filter]}
      UNION ALL
      SELECT d."key", nullif(d."values"->>${`shortTitle.${locale}`}, '') FROM "Draft" d
      WHERE d."noun" = 'agreements' AND d."purpose" = 'edit' AND d."baseRevision" = 0 AND ${filter !== 'behind'}
    ) k ORDER BY "name" COLLATE ${collations[locale]} ASC NULLS LAST, "key" LIMIT ${agreementsPerPage} OFFSET ${(page - 1) * agreementsPerPage}`
  const agreements = await translatedAgreements(
    client,
    found.map(({ key }) => key),
    locale,
  )
  const drafted = await draftedOf(agreements)
  return {
    pages: Math.ceil((found[0]?.total ?? 0) / agreementsPerPage),
    agreements: agreements.map((agreement): TranslationLine => {
      const { key, primary, isPublished, itself } = agreement
      const cells = matrixCells(agreement, drafted)
      return {
        key,
        name: itself.name,
        lang: itself.lang,
        primary,
        isPublished,
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
 * agreement, neither published nor begun, and for whoever may not edit.
 */
export async function getTranslationMatrix(
  actor: Actor,
  key: string,
  locale: Locale,
  filter: TranslationFilter,
  page: number,
) {
  if (!can(actor, 'record.edit', {})) return null
  const [agreement] = await translatedAgreements(db(), [key], locale)
  if (!agreement) return null
  const [drafted, drafts] = await Promise.all([draftedOf([agreement]), listDrafts(actor, key, locale)])
  const cells = matrixCells(agreement, drafted)
  const rows = [agreement.itself, ...agreement.clauses].map((record, index): MatrixRow => {
    const { noun, number, printedNumber, name, lang } = record
    return {
      row: rowName(noun, number),
      noun,
      number,
      printedNumber,
      name,
      lang,
      page: Math.floor(Math.max(0, index - 1) / rowsPerPage) + 1,
      cells: cells[index] ?? [],
    }
  })
  const matching = rows.filter((one) => matchesFilter(one.cells, filter))
  return {
    key,
    name: agreement.itself.name,
    lang: agreement.itself.lang,
    primary: agreement.primary,
    isPublished: agreement.isPublished,
    pages: Math.ceil(matching.length / rowsPerPage),
    rows: matching.slice((page - 1) * rowsPerPage, page * rowsPerPage),
    drafts,
  }
}

/** The languages in which each record has a draft that is not published, by kind and key. */
async function draftedOf(agreements: readonly TranslatedAgreement[]): Promise<Map<string, Locale[]>> {
  const drafts = await draftsAmong(
    db(),
    agreements.map(({ key }) => key),
    agreements.flatMap(({ clauses }) => clauses.map(({ key }) => key)),
  )
  return new Map(
    drafts.map(({ noun, key, values, published }) => [
      nameOf({ noun, key }),
      draftedLanguages(noun, values, published),
    ]),
  )
}

/** The cells of the agreement itself, then those of each clause. */
function matrixCells(
  { primary, itself, clauses }: TranslatedAgreement,
  drafted: ReadonlyMap<string, Locale[]>,
): TranslationCell[][] {
  return [itself, ...clauses].map((record) =>
    locales.map((locale) => translationCell(record.texts, locale, primary, drafted.get(nameOf(record)) ?? [])),
  )
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
