import 'server-only'
import { publicDb } from '@/lib/db'
import { documentName } from '@/lib/history/document-name'
import type { KnownRevision } from '@/lib/history/known-documents'
import type { Locale } from '@/lib/i18n/locales'
import { listLimit } from '@/lib/records/list-limit'
import { historyPath } from '@/lib/records/record-paths'

interface RevisionRow extends KnownRevision {
  id: string
}

/**
 * What was published of records and corrected in them in a Gregorian year, the newest first, each with the place of its history. What came
 * first from the registry's files is told by its days: hundreds of records may come on one.
 */
export async function getPublishedRevisions(year: number, locale: Locale) {
  const [from, to] = [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year + 1, 0, 1))]
  // Themes have no page to lead to.
  const [rows, days] = await Promise.all([
    publicDb().$queryRaw<RevisionRow[]>`
      SELECT r."id", r."noun", r."key", r."revision", r."kind", r."recordedAt", r."document"
      FROM "RecordRevision" r
      WHERE r."recordedAt" >= ${from} AND r."recordedAt" < ${to} AND r."noun" <> 'themes'
        AND NOT (r."kind" = 'loaded' AND r."revision" = 1)
      ORDER BY r."recordedAt" DESC, r."id" DESC LIMIT ${listLimit}`,
    publicDb().$queryRaw<{ day: string }[]>`
      SELECT DISTINCT to_char(r."recordedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "day"
      FROM "RecordRevision" r
      WHERE r."recordedAt" >= ${from} AND r."recordedAt" < ${to} AND r."kind" = 'loaded' AND r."revision" = 1
      ORDER BY 1 DESC LIMIT 366`,
  ])
  return {
    revisions: rows.map(({ id, noun, key, revision, kind, recordedAt, document }) => {
      const name = documentName(noun, document, locale)
      return {
        ...{ id, noun, day: recordedAt.toISOString().slice(0, 10) },
        // What is published again is a change.
        kind: kind === 'published' && revision > 1 ? ('changed' as const) : kind,
        ...{ name: name?.text ?? key, locale: name?.lang ?? locale, path: pathOf(noun, key, document.agreement) },
      }
    }),
    loadedOn: days.map(({ day }) => day),
  }
}

/** Obstacles stand in the history of their agreement. */
function pathOf(noun: RevisionRow['noun'], key: string, agreement: unknown): string | null {
  return historyPath(noun, key) ?? (typeof agreement === 'string' ? historyPath('agreements', agreement) : null)
}
