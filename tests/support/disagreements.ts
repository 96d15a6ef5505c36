import type { Transaction } from '@/lib/db'
import type { PrismaClient } from '@/lib/generated/prisma/client'
import { appendRevisions } from '@/lib/history/revision-rows'
import type { RecordDocument, RecordNoun } from '@/lib/records/record-shape'
import { readDocuments } from '@/lib/records/rows/document-reader'
import { writeDocument } from '@/lib/records/rows/document-writer'
import { authenticTexts, disagreements } from './disagreement-data'

/** Gives records of the registry values of sources that contradict each other. */
export async function writeDisagreements(db: PrismaClient): Promise<void> {
  await db.$transaction(
    async (tx) => {
      for (const { noun, key, otherValues } of disagreements)
        await state(tx, noun, key, { otherValues: [...otherValues] })
    },
    { timeout: 30_000 },
  )
}

/** Gives two agreements the terms that say which of their texts decides, and the first of them its authentic text. */
export async function writeAuthenticTexts(db: PrismaClient): Promise<void> {
  const { prevailing, equal } = authenticTexts
  const authentic = { fa: 'summary', ru: 'summary', kk: 'summary', en: 'authentic' }
  const terms = { authenticLanguages: [...prevailing.languages], prevailingLanguage: prevailing.prevailing }
  await db.$transaction(
    async (tx) => {
      const clauses = await tx.clause.findMany({ where: { agreement: { key: prevailing.key } }, select: { key: true } })
      await state(tx, 'agreements', prevailing.key, { ...terms, textStatus: authentic })
      for (const { key } of clauses) await state(tx, 'clauses', key, { textStatus: authentic })
      await state(tx, 'agreements', equal.key, { authenticLanguages: [...equal.languages] })
    },
    { timeout: 30_000 },
  )
}

/** Makes a record of the registry say something more. */
export async function state(tx: Transaction, noun: RecordNoun, key: string, said: RecordDocument): Promise<void> {
  const [record] = await readDocuments(tx, noun, { key })
  if (!record) throw new Error(`No record ${key} among the ${noun}`)
  await writeDocument(tx, noun, key, { ...record.document, ...said })
  await appendRevisions(tx, noun, [key], { kind: 'loaded' })
}
