import 'server-only'
import type { Transaction } from '@/lib/db'
import { readDraft } from '@/lib/drafts/draft-reading'
import type { FormValues } from '@/lib/forms/form-data'
import type { TextStatus } from '@/lib/generated/prisma/enums'
import { type Locale, locales } from '@/lib/i18n/locales'
import type { LocalizedText, RecordDocument } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import type { KnownClause } from './clause-plan'
import { clauseKey } from './clause-values'

/** A clause with what its next draft starts from. */
export interface StoredClause extends KnownClause {
  /** Of the open draft; null where there is none. */
  values: FormValues | null
  /** As published last; null where it never was. */
  document: RecordDocument | null
}

/** The clauses of an agreement as the desk has them, drafts before what is published, by number. */
export async function storedClauses(tx: Transaction, agreement: string): Promise<StoredClause[]> {
  const where = { noun: 'clauses', key: { startsWith: `${agreement}-` } } as const
  const [drafts, revisions] = [
    await tx.draft.findMany({
      where,
      select: {
        key: true,
        version: true,
        state: true,
        purpose: true,
        values: true,
        editor: { select: { name: true } },
      },
    }),
    await tx.recordRevision.findMany({
      where,
      distinct: ['key'],
      orderBy: [{ key: 'asc' }, { revision: 'desc' }],
      select: { key: true, revision: true, kind: true, document: true },
    }),
  ]
  const clauses = new Map<string, StoredClause>()
  for (const { key, revision, kind, document: stored } of revisions) {
    const document = stored as unknown as RecordDocument
    if (!isOf(agreement, key, document)) continue
    clauses.set(key, {
      ...clauseOf(key, document),
      revision,
      isWithdrawn: kind === 'withdrawn',
      draft: null,
      values: null,
      document,
    })
  }
  for (const { key, values: stored, editor, version, state, purpose } of drafts) {
    const values = stored as FormValues
    const { document } = readDraft(recordShapes.clauses, values)
    const published = clauses.get(key)
    if (!published && !isOf(agreement, key, document)) continue
    clauses.set(key, {
      revision: 0,
      isWithdrawn: false,
      document: null,
      ...published,
      ...clauseOf(key, document),
      draft: { version, state, purpose, editor: editor?.name ?? null },
      values,
    })
  }
  return [...clauses.values()].sort((a, b) => a.number - b.number)
}

/** Addresses of another agreement may begin alike, and a clause whose draft says another agreement is none of this one's. */
function isOf(agreement: string, key: string, document: RecordDocument): boolean {
  return document.agreement === agreement && key === clauseKey(agreement, Number(document.number))
}

function clauseOf(key: string, document: RecordDocument) {
  const headings = (document.heading ?? {}) as LocalizedText
  const texts = (document.text ?? {}) as LocalizedText
  return {
    key,
    number: Number(document.number ?? key.slice(key.lastIndexOf('-') + 1)),
    printedNumber: typeof document.printedNumber === 'string' ? document.printedNumber : null,
    statuses: (document.textStatus ?? {}) as Partial<Record<Locale, TextStatus>>,
    words: Object.fromEntries(
      locales.flatMap((locale) => {
        const words = { heading: headings[locale] ?? '', text: texts[locale] ?? '' }
        return words.heading || words.text ? [[locale, words]] : []
      }),
    ),
  }
}
