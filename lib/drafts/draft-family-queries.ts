import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { db, type Transaction } from '@/lib/db'
import { documentTitle } from '@/lib/documents/document-title'
import type { FormValues } from '@/lib/forms/form-data'
import type { Draft } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { referencesOf } from '@/lib/records/document-references'
import type { RecordDocument } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { faultsOf } from './draft-fault-count'
import { type AgreementNaming, type FamilyMember, familyLimit } from './draft-lines'
import { readDraft } from './draft-reading'
import type { DraftName } from './draft-rows'
import { stepsOf } from './draft-steps'
import { draftTitle } from './draft-title'
import { namesOf } from './record-names'
import { inWritingOrder, markOf } from './writing-order'

type FamilyDraft = Draft & { document: RecordDocument; faults: number }

/**
 * The open drafts that belong to an agreement: its own, those of its clauses and obstacles, and of new records that any of these
 * refers to; and the documents of its texts that are not published yet. In the order in which they can be published. What asks for
 * a withdrawal or a merge is left out: nothing is taken from the public by the way.
 */
export async function listAgreementFamily(actor: Actor, agreement: string, locale: Locale): Promise<FamilyMember[]> {
  if (!can(actor, 'record.edit', {})) return []
  const client = db()
  const { publishesAlone } = await client.setting.findUniqueOrThrow({
    where: { id: 1 },
    select: { publishesAlone: true },
  })
  const drafts = inWritingOrder(await familyOf(client, agreement))
  const names = await namesOf(client, drafts, locale)
  return [
    ...drafts.map((draft): FamilyMember => {
      const { noun, key, version, state, baseRevision, faults } = draft
      const { name, lang } = names.get(markOf(draft)) ?? { name: key, lang: 'en' as const }
      const steps = stepsOf(draft, actor, publishesAlone)
      return { noun, key, name, lang, version, state, isNew: baseRevision === 0, faults, steps }
    }),
    ...(await unpublishedDocuments(client, actor, agreement, locale, publishesAlone)),
  ]
}

/** The agreements in preparation whose drafts name a record, by key: it was begun for one of them, most likely. */
export async function listAgreementsNaming(
  actor: Actor,
  { noun, key }: DraftName,
  locale: Locale,
): Promise<AgreementNaming[]> {
  if (!can(actor, 'record.edit', {}) || noun === 'agreements') return []
  const drafts = await db().$queryRaw<{ key: string; values: FormValues }[]>`
    SELECT "key", "values" FROM "Draft" d
    WHERE "noun" = 'agreements' AND "purpose" = 'edit'
      AND EXISTS (SELECT FROM jsonb_each_text(d."values") v WHERE v."value" = ${key})
    ORDER BY "key" LIMIT 20`
  return drafts.flatMap(({ key: agreement, values }) => {
    const { document } = readDraft(recordShapes.agreements, values)
    const isNamed = referencesOf(recordShapes.agreements, document).some((one) => one.to === noun && one.key === key)
    const title = draftTitle('agreements', values, locale)
    return isNamed ? [{ key: agreement, name: title?.name ?? agreement, lang: title?.lang ?? locale }] : []
  })
}

async function familyOf(tx: Transaction, agreement: string): Promise<FamilyDraft[]> {
  const family = new Map<string, FamilyDraft>()
  let open = await tx.draft.findMany({
    where: {
      purpose: 'edit',
      OR: [
        { noun: 'agreements', key: agreement },
        { noun: { in: ['clauses', 'obstacles'] }, values: { path: ['agreement'], equals: agreement } },
      ],
    },
    orderBy: { id: 'asc' },
    take: familyLimit,
  })
  while (open.length > 0 && family.size < familyLimit) {
    const read = open.map((draft) => {
      const values = draft.values as FormValues
      const { document } = readDraft(recordShapes[draft.noun], values)
      return { ...draft, document, faults: faultsOf(draft.noun, values) }
    })
    for (const draft of read) family.set(markOf(draft), draft)
    const named = read.flatMap(({ noun, document }) =>
      referencesOf(recordShapes[noun], document).map(({ to, key }) => ({ noun: to, key })),
    )
    const wanted = [...new Map(named.map((name) => [markOf(name), name])).values()].filter(
      (name) => !family.has(markOf(name)),
    )
    open = await tx.draft.findMany({
      where: { purpose: 'edit', baseRevision: 0, OR: wanted },
      orderBy: { id: 'asc' },
      take: familyLimit - family.size,
    })
  }
  return [...family.values()]
}

async function unpublishedDocuments(
  tx: Transaction,
  actor: Actor,
  agreement: string,
  locale: Locale,
  publishesAlone: boolean,
): Promise<FamilyMember[]> {
  const rows = await tx.document.findMany({
    where: {
      state: { in: ['draft', 'in_review'] },
      OR: [
        { agreements: { some: { agreement: { key: agreement } } } },
        { awaited: { some: { agreementKey: agreement } } },
      ],
    },
    orderBy: { key: 'asc' },
    take: familyLimit,
    select: {
      key: true,
      fileName: true,
      language: true,
      version: true,
      uploadedById: true,
      texts: { select: { locale: true, title: true } },
    },
  })
  return rows.map((row) => {
    const { name, locale: lang } = documentTitle(row, locale)
    const steps: FamilyMember['steps'] = can(actor, 'document.release', {
      uploadedById: row.uploadedById,
      publishesAlone,
    })
      ? ['publish']
      : []
    // Documents are handed in by being there.
    return {
      noun: 'documents',
      key: row.key,
      name,
      lang,
      version: row.version,
      state: 'in_review',
      isNew: true,
      faults: 0,
      steps,
    }
  })
}
