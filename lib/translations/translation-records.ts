import 'server-only'
import type { Transaction } from '@/lib/db'
import { draftValues } from '@/lib/drafts/draft-values'
import type { FormValues } from '@/lib/forms/form-data'
import { type DraftPurpose, type DraftState, Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import type { RecordDocument } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import type { TranslatedNoun } from './translation-texts'

/** The current texts of a record, without their words. */
export const publishedTexts = {
  where: { current: true },
  select: { locale: true, revision: true, translatedFromRevision: true, status: true, checkedBy: true },
} as const satisfies Prisma.ClauseTextFindManyArgs

export interface TranslatedName {
  noun: TranslatedNoun
  key: string
}

export interface OpenDraft {
  version: number
  state: DraftState
  purpose: DraftPurpose
  values: FormValues
  editorId: string | null
  editor: string | null
}

/** A record as it is now: the draft that is open, and what is published. */
export interface RecordNow {
  draft: OpenDraft | null
  /** The record that the draft was made from, else the one that is public now; null where there never was one. */
  published: RecordDocument | null
  /** What stands in the draft, or would if one were opened. */
  values: FormValues
}

interface RecordRow {
  noun: TranslatedNoun
  key: string
  document: RecordDocument | null
  version: number | null
  state: DraftState | null
  purpose: DraftPurpose | null
  values: FormValues | null
  editorId: string | null
  editor: string | null
}

/**
 * Records with their open drafts, however many, in one statement.
 * @param locale the language in whose calendar and digits a draft would be opened
 * @returns by kind and key, as `clauses ir-ru-2`; those that there are no drafts of and never were published are left out
 */
export async function recordsNow(
  tx: Transaction,
  names: readonly TranslatedName[],
  locale: Locale,
): Promise<Map<string, RecordNow>> {
  const rows = await tx.$queryRaw<RecordRow[]>`
    SELECT w."noun", w."key", r."document", d."version", d."state"::text AS "state",
      d."purpose"::text AS "purpose", d."values", d."editorId", u."name" AS "editor"
    FROM unnest(${names.map(({ noun }) => noun)}::text[], ${names.map(({ key }) => key)}::text[]) AS w("noun", "key")
    LEFT JOIN "Draft" d ON d."noun" = w."noun"::"RecordNoun" AND d."key" = w."key"
    LEFT JOIN "User" u ON u."id" = d."editorId"
    LEFT JOIN LATERAL (
      SELECT * FROM "RecordRevision" r WHERE r."noun" = w."noun"::"RecordNoun" AND r."key" = w."key"
        AND (d."baseRevision" IS NULL OR r."revision" = d."baseRevision")
      ORDER BY r."revision" DESC LIMIT 1
    ) r ON true
    WHERE d."id" IS NOT NULL OR r."id" IS NOT NULL`
  return new Map(
    rows.map(({ noun, key, document, version, state, purpose, values, editorId, editor }) => [
      nameOf({ noun, key }),
      {
        draft:
          version !== null && state && purpose && values ? { version, state, purpose, values, editorId, editor } : null,
        published: document,
        values: values ?? draftValues(recordShapes[noun], document ?? {}, locale),
      },
    ]),
  )
}

export function nameOf({ noun, key }: TranslatedName): string {
  return `${noun} ${key}`
}

interface DraftRow {
  noun: TranslatedNoun
  key: string
  values: FormValues
  published: RecordDocument | null
}

/** The open edits among some records, each with the record that it was made from; null for a new one. */
export async function draftsAmong(
  tx: Transaction,
  agreements: readonly string[],
  clauses: readonly string[],
): Promise<DraftRow[]> {
  return tx.$queryRaw<DraftRow[]>`
    SELECT d."noun"::text AS "noun", d."key", d."values", r."document" AS "published"
    FROM "Draft" d
    LEFT JOIN "RecordRevision" r
      ON r."noun" = d."noun" AND r."key" = d."key" AND r."revision" = d."baseRevision"
    WHERE d."purpose" = 'edit'
      AND ((d."noun" = 'agreements' AND d."key" = ANY(${[...agreements]}))
        OR (d."noun" = 'clauses' AND d."key" = ANY(${[...clauses]})))`
}

/** Which drafts are of an agreement: its own, and those of its clauses, also of clauses that are not published yet. */
export function draftsOfAgreement(agreement: string): Prisma.Sql {
  return Prisma.sql`(("noun" = 'agreements' AND "key" = ${agreement})
    OR ("noun" = 'clauses' AND "key" ~ ${`^${agreement}-[0-9]+$`}))`
}
